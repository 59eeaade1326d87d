// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/typefinder.h"

#include "ui/common/codepage.h"
#include "ui/share/bucketmodel.h"

#include <QApplication>

namespace {

bool begins(std::string_view name, const QString &text)
{
    return textOfBytes(name).startsWith(text, Qt::CaseInsensitive);
}

/// Whether the name of a row begins with the text; remembers the answer for each name.
class NameTest {
public:
    NameTest(const cer::ShareSnapshot &snapshot, cer::Part part, const QString &text)
        : m_snapshot(snapshot)
        , m_part(part)
        , m_text(text)
        , m_known(snapshot.names.size())
    {
    }

    bool operator()(std::uint32_t row)
    {
        const cer::NameId id = m_snapshot.buckets[row].parts[std::size_t(m_part)];
        if (id == cer::noName)
            return begins(m_snapshot.part(row, m_part), m_text);
        if (m_known[id] == Answer::None)
            m_known[id] = begins(m_snapshot.part(row, m_part), m_text) ? Answer::Yes : Answer::No;
        return m_known[id] == Answer::Yes;
    }

private:
    enum class Answer : char { None, Yes, No };
    const cer::ShareSnapshot &m_snapshot;
    cer::Part m_part;
    const QString &m_text;
    std::vector<Answer> m_known;
};

template <typename Test>
int nextPlace(int count, int from, Test &&test)
{
    for (int step = 0; step < count; ++step) {
        const int place = (from + step) % count;
        if (test(place))
            return place;
    }
    return -1;
}

} // namespace

QModelIndex TypeFinder::find(const BucketModel &model, const QModelIndex &current, const QString &typed)
{
    const bool goesOn = m_sinceLast.isValid() && m_sinceLast.elapsed() < QApplication::keyboardInputInterval();
    const bool again = goesOn && m_text == typed; // the same letter again: the next one
    m_text = goesOn && !again ? m_text + typed : typed;
    m_sinceLast.start();
    const BucketArrangement &arrangement = model.arrangement();
    if (model.rowCount() == 0)
        return {};

    const bool startHere = goesOn && !again;
    QModelIndex top = current;
    while (top.parent().isValid())
        top = top.parent();
    const int from = top.isValid() ? top.row() + (startHere ? 0 : 1) : 0;
    const int column = std::max(0, current.column());
    if (model.isGrouped()) {
        const int place = nextPlace(model.rowCount(), from,
                                    [&](int at) { return begins(arrangement.groups[std::size_t(at)].name, m_text); });
        return model.index(place, 0);
    }
    const bool isName = column <= int(BucketColumn::Offset);
    NameTest test(*model.snapshot(), isName ? cer::Part(column) : cer::Part::App, m_text);
    const int place = nextPlace(model.rowCount(), from, [&](int at) { return test(arrangement.rows[std::size_t(at)]); });
    return model.index(place, column);
}
