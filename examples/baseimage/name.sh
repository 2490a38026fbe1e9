#!/bin/sh
# What is written there is in the environment of all that starts from now on.
uname -n >/etc/container_environment/BEACON
