// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketfolder.h"

#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"
#include "ui/common/codepage.h"

using namespace Qt::StringLiterals;

QString bucketFolder(const cer::ShareSnapshot &snapshot, std::size_t row)
{
    const cer::Bucket &bucket = snapshot.buckets[row];
    const std::string_view branch = bucket.has(cer::Bucket::InCabs)     ? cer::cabsBranch
                                    : bucket.has(cer::Bucket::InCounts) ? cer::countsBranch
                                                                        : cer::statusBranch;
    return textOfBytes(snapshot.root) + u'/' + textOfBytes(branch) + u'/'
           + textOfBytes(cer::storePath(snapshot.subpath(row)));
}

QUrl folderUrl(const QString &path)
{
    return path.contains(u"://"_s) ? QUrl(path) : QUrl::fromLocalFile(path);
}
