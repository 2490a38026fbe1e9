# The image of oya: the one file and its links in /sbin. It is compiled on the builder's
# own platform for the one that is asked for, so nothing is emulated:
#
#     docker buildx bake                                     all platforms (docker-bake.hcl)
#     docker build --platform linux/arm/v7 -t oya .          one
#
# For `COPY --from=oya /sbin/ /sbin/`, or FROM it. Without an engine: make image.
FROM --platform=$BUILDPLATFORM debian:bookworm-slim AS build
ARG TARGETARCH
ARG TARGETVARIANT
WORKDIR /src
COPY toolchains toolchains
RUN toolchains/stage.sh packages
COPY Makefile ./
COPY ci/check_elf.sh ci/
COPY include include
COPY src src
RUN toolchains/stage.sh root /image

FROM scratch
COPY --from=build /image /
ENTRYPOINT ["/sbin/my_init", "--"]
