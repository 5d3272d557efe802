#!/bin/sh
# Installs Stanford CoreNLP and its English models beside the bench, in a folder that git ignores. Wants Maven and a JDK.
set -eu
cd "$(dirname "$0")"
mvn -B -q -f corenlp/pom.xml dependency:copy-dependencies -DoutputDirectory="$PWD/.corenlp/jars"
javac -cp ".corenlp/jars/*" -d .corenlp/classes corenlp/Peer.java
