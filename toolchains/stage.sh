#!/bin/sh
# The build stage of the Dockerfile: the packages for the platform that the engine names
# in TARGETARCH and TARGETVARIANT, then the root of its image.
# usage: toolchains/stage.sh packages | root DIR
set -eu
cd "$(dirname "$0")/.."
. toolchains/platform.sh
arch=$(arch_of "linux/$TARGETARCH${TARGETVARIANT:+/$TARGETVARIANT}")
case $1 in
packages) toolchains/install.sh build "$arch" ;;
root) make ARCH="$arch" install DESTDIR="$2" PREFIX=/ ;;
esac
