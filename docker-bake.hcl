# docker buildx bake: the image for each platform; TAG= names it, --push publishes it.
variable "TAG" {
  default = "oya"
}

target "default" {
  platforms = ["linux/amd64", "linux/arm64", "linux/arm/v7"]
  tags      = [TAG]
}
