// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/bucketarrangement.h"
#include "ui/share/bucketcolumn.h"

#include <QString>
#include <QVariant>

/// One row of the table: a bucket.
struct BucketCell {
    const BucketFacts &facts;
    std::uint32_t row;
    cer::LocalSeconds now; // this machine's clock, for relative times

    const cer::ShareSnapshot &snapshot() const { return *facts.snapshot; }
    const cer::Bucket &bucket() const { return facts.snapshot->buckets[row]; }
    /// Null when the logs say nothing about the bucket, or were not read.
    const cer::BucketHistory *history() const;
    const cer::BucketNote *note() const; // null: none
};

/// What people read; empty where the value is unknown.
QString cellText(const BucketCell &cell, BucketColumn column);
/// The value itself for sorting, comparing and CSV: a number, an ISO time, a string; invalid where it is unknown.
QVariant cellValue(const BucketCell &cell, BucketColumn column);
/// A sentence: the whole of a name, what a number means, or why a value is unknown.
QString cellToolTip(const BucketCell &cell, BucketColumn column);
/// The term of the search line that takes exactly the buckets with this value; empty where there is none.
QString cellTerm(const BucketCell &cell, BucketColumn column);
/// `field:=name`, quoted where it must be; empty when it cannot be written.
QString nameTerm(const QString &field, const QString &name);

/// The same for the sums of an application.
QString groupText(const BucketGroup &group, BucketColumn column, cer::LocalSeconds now);
QVariant groupValue(const BucketGroup &group, BucketColumn column);
QString groupTerm(const BucketGroup &group);
QString groupToolTip(const BucketGroup &group, BucketColumn column);

QString kindText(cer::BucketKind kind);
