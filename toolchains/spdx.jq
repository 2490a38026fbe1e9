# spdx.jq - the SPDX 2.3 document of a version: the source, what was built of it for each
# architecture, the compiler, and the musl that is linked in, each by its hash where it has
# one. Input: an array of what dist.sh knows of each architecture. $sha256 is the source's,
# $all that of everything that is published, which makes the document's own name unique.
def id($what): "SPDXRef-\($what | gsub("_"; "-"))";
def package($what; $name; $version; $license): {
	SPDXID: id($what),
	$name,
	versionInfo: $version,
	downloadLocation: "NOASSERTION",
	filesAnalyzed: false,
	licenseConcluded: $license,
	licenseDeclared: $license,
	copyrightText: "NOASSERTION"
};
def hash($sha256): {checksums: [{algorithm: "SHA256", checksumValue: $sha256}]};
def published($what; $name; $stem; $purpose; $sha256):
	package($what; $name; $version; "NOASSERTION")
	+ {packageFileName: "\($stem).tar.gz", primaryPackagePurpose: $purpose} + hash($sha256);
def musl:
	package("musl-\(.arch)"; "musl-dev"; .musl; "MIT")
	+ {supplier: "Organization: Debian", primaryPackagePurpose: "LIBRARY"} + hash(.musl_sha256);
def compiler:
	package("gcc-\(.arch)"; .compiler; .compiler_version; "GPL-3.0-or-later WITH GCC-exception-3.1")
	+ {comment: "what the binary needs of its libgcc is linked in"};
def relation($from; $type; $to): {
	spdxElementId: id($from),
	relationshipType: $type,
	relatedSpdxElement: id($to)
};
def uuid: "\(.[0:8])-\(.[8:12])-8\(.[13:16])-8\(.[17:20])-\(.[20:32])";

{
	spdxVersion: "SPDX-2.3",
	dataLicense: "CC0-1.0",
	SPDXID: "SPDXRef-DOCUMENT",
	name: "oya-\($version)",
	documentNamespace: "urn:uuid:\($all | uuid)",
	creationInfo: {$created, creators: ["Tool: oya-dist-\($version)"]},
	packages: ([published("source"; "oya"; "oya-\($version)"; "SOURCE"; $sha256)] + map(
		published(.arch; "oya"; "oya-\($version)-\(.arch)"; "APPLICATION"; .sha256),
		published("kit-\(.arch)"; "oyakit"; "oyakit-\($version)-\(.arch)"; "APPLICATION"; .kit_sha256),
		musl, compiler
	)),
	relationships: ([relation("DOCUMENT"; "DESCRIBES"; "source")] + map(
		((.arch, "kit-\(.arch)") as $binary
			| relation("DOCUMENT"; "DESCRIBES"; $binary),
			relation($binary; "GENERATED_FROM"; "source"),
			relation($binary; "STATIC_LINK"; "musl-\(.arch)"),
			relation("gcc-\(.arch)"; "BUILD_TOOL_OF"; $binary))
	))
}
