#!/bin/sh
# archives.sh - "URI SUITE" of each archive of packages that the machine's apt knows.
apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
	awk '$3 == "main" && !seen[$1 $2]++ { print $1, $2 }'
