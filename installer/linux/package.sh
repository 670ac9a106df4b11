#!/usr/bin/env bash
# The archive and the .deb of Linux; called by installer/package.sh with FOLDER VERSION MACHINE TIME.
set -euo pipefail
here=$(cd "${0%/*}" && pwd)
app=$1 version=$2 machine=$3 made=$4
package=${app%/*}
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(date -d "$made" +%s)
name=akin-$version-linux-$machine

tar --sort=name --owner=0 --group=0 --numeric-owner --format=gnu --transform "s,^akin,akin-$version," \
    -C "$package" -cf - akin | gzip -6n >"$package/$name.tar.gz"

command -v dpkg-deb >/dev/null || { echo "Without dpkg-deb no .deb is made." >&2; exit 0; }
root=$package/deb
rm -rf "$root"
mkdir -p "$root/opt" "$root/usr/bin" "$root/DEBIAN"
cp -al "$app" "$root/opt/akin"
ln -s /opt/akin/bin/akin "$root/usr/bin/akin"
place() { install -D -m 644 "$1" "$root/$2"; } # FILE PLACE
place "$here/app.akin.Akin.desktop" usr/share/applications/app.akin.Akin.desktop
place "$here/x-akin-search.desktop" usr/share/applications/x-akin-search.desktop
place "$here/dolphin.desktop" usr/share/kio/servicemenus/akin-search.desktop
place "$here/nemo.nemo_action" usr/share/nemo/actions/akin-search.nemo_action
place "$here/libfm.desktop" usr/share/file-manager/actions/akin-search.desktop
for size in 16 24 32 48 64 128 256 512; do
    place "$app/icon/$size.png" "usr/share/icons/hicolor/${size}x$size/apps/akin.png"
done
mkdir -p "$root/usr/share/doc/akin"
{
    printf 'Akin is under the Apache License 2.0; what it is made of is under licences of its own:\n'
    printf '/opt/akin/THIRD-PARTY.md, /opt/akin/runtime/legal, and beside the models and the server in /opt/akin.\n\n'
    cat "$app/LICENSE"
} >"$root/usr/share/doc/akin/copyright"

case $machine in x86_64) architecture=amd64 ;; aarch64) architecture=arm64 ;; *) architecture=$machine ;; esac
installed=$(du -sk --apparent-size "$root/opt" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@INSTALLED@/$installed/" \
    "$here/control" >"$root/DEBIAN/control"
install -m 755 "$here/postrm" "$root/DEBIAN/postrm"
find "$root" -type d -exec chmod 755 {} +
find "$root/DEBIAN" "$root/usr" -exec touch -h -d "$made" {} +
touch -d "$made" "$root" "$root/opt"
dpkg-deb --root-owner-group -Zxz -z"${AKIN_PACKAGE_EFFORT:-4}" --build "$root" "$package/$name.deb" >/dev/null
rm -rf "$root"
