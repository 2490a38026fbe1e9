#!/bin/sh
exec setuser nobody sh -c 'while logger -t beacon "this is $BEACON"; do sleep 60; done'
