// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketsworkspace.h"

#include "core/protocol/signature.h"
#include "ui/common/appsettings.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/share/bucketactions.h"
#include "ui/share/bucketdetails.h"
#include "ui/share/bucketmodel.h"
#include "ui/share/buckettable.h"
#include "ui/share/overviewtab.h"
#include "ui/share/searchbar.h"
#include "ui/share/sharenotes.h"
#include "ui/share/sharesession.h"
#include "ui/share/shownshare.h"
#include "ui/share/statepane.h"
#include "ui/share/timetext.h"
#include "ui/share/viewsbutton.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

struct BucketsWorkspace::Private {
    Private(BucketsWorkspace &workspace, ShareSession &shareSession);

    void setUpActions();
    void setUpLayout();
    void connectSession();
    void connectParts();

    void updateShare();
    void updatePane();
    void updateDetails();
    void afterArranging();
    void followWanted();
    QString noteText() const;
    QString rowsAreOldText() const;
    void takeNextStep(TableState::Next next);
    void useView(const SavedView &view);
    SavedView currentView() const;
    void whenSettled(const std::function<void()> &ready);
    bool isSettled() const;
    View view(const QString &name, std::function<void()> show);

    BucketsWorkspace &q;
    ShareSession &session;
    ShownShare shown;
    ShareNotes notes;
    BucketModel model;
    SearchBar *search;
    ViewsButton *views;
    BucketTable *table;
    StatePane *pane;
    QStackedWidget *middle;
    BucketDetails *details;
    QSplitter *splitter;
    QAction *grouped, *below;
    QTimer selectionTimer; // many changes of the selection become one of the details
    QTimer clock;          // relative times grow older
    QString wanted;        // bucket to be selected as soon as it is there
    QString missing;       // it was wanted and is not there
};

BucketsWorkspace::Private::Private(BucketsWorkspace &workspace, ShareSession &shareSession)
    : q(workspace)
    , session(shareSession)
    , notes(shareSession)
    , search(new SearchBar(&q))
    , views(new ViewsButton([this] { return currentView(); }, &q))
    , table(new BucketTable(model, &q))
    , pane(new StatePane(&q))
    , middle(new QStackedWidget(&q))
    , details(new BucketDetails(&q))
    , splitter(new QSplitter(Qt::Horizontal, &q))
{
    setUpActions();
    setUpLayout();
    connectSession();
    connectParts();
    auto *overview = new OverviewTab(session);
    QObject::connect(overview, &OverviewTab::noteKept, &notes, &ShareNotes::reload);
    details->addTab(overview);
    q.addActions(details->tabActions());
    updateShare();
}

void BucketsWorkspace::Private::setUpActions()
{
    grouped = new QAction(tr("&Group by application"), &q);
    grouped->setCheckable(true);
    grouped->setShortcut(Qt::CTRL | Qt::Key_G);
    grouped->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(grouped, &QAction::toggled, &model, &BucketModel::setGrouped);
    below = new QAction(tr("&Details below the table"), &q);
    below->setCheckable(true);
    QObject::connect(below, &QAction::toggled, &q,
                     [this](bool on) { splitter->setOrientation(on ? Qt::Vertical : Qt::Horizontal); });
    q.addActions({grouped, below});
}

void BucketsWorkspace::Private::setUpLayout()
{
    auto *arrange = new QToolButton(&q);
    arrange->setObjectName(u"arrange"_s);
    arrange->setText(tr("&Arrange"));
    arrange->setToolTip(tr("Columns, groups, and where the details stand"));
    arrange->setPopupMode(QToolButton::InstantPopup);
    arrange->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(arrange);
    menu->addAction(grouped);
    menu->addMenu(table->columnsMenu());
    menu->addAction(below);
    arrange->setMenu(menu);
    search->addWidget(views);
    search->addWidget(arrange);

    middle->addWidget(table);
    middle->addWidget(pane);
    splitter->addWidget(middle);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({1000, 420});
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(search);
    layout->addWidget(splitter, 1);
}

void BucketsWorkspace::Private::connectSession()
{
    QObject::connect(&session, &ShareSession::snapshotChanged, &q, [this] { updateShare(); });
    QObject::connect(&session, &ShareSession::stateChanged, &q, [this] { updateShare(); });
    QObject::connect(&session, &ShareSession::progressed, &q, [this] { updatePane(); });
    QObject::connect(&session, &ShareSession::historyChanged, &q, [this] {
        shown.setHistory(session.history(), session.snapshot());
        updateShare();
    });
    clock.setInterval(60'000);
    QObject::connect(&clock, &QTimer::timeout, &q, [this] { model.setNow(localNow()); });
    QObject::connect(&clock, &QTimer::timeout, &notes, &ShareNotes::reload); // other administrators write too
    QObject::connect(&notes, &ShareNotes::changed, &q, [this] { model.setNotes(notes.all()); });
    clock.start();
}

void BucketsWorkspace::Private::connectParts()
{
    QObject::connect(search, &SearchBar::filterChanged, &q, [this] { model.setFilter(search->filter()); });
    QObject::connect(search, &SearchBar::left, &q, [this] { table->view()->setFocus(); });
    QObject::connect(views, &ViewsButton::chosen, &q, [this](const SavedView &view) { useView(view); });
    QObject::connect(&model, &BucketModel::arranged, &q, [this] { afterArranging(); });
    QObject::connect(table, &BucketTable::selectionChanged, &selectionTimer, qOverload<>(&QTimer::start));
    QObject::connect(table, &BucketTable::termRequested, search, &SearchBar::addTerm);
    QObject::connect(pane, &StatePane::nextRequested, &q, [this](TableState::Next next) { takeNextStep(next); });
    QObject::connect(details, &BucketDetails::filterRequested, search, &SearchBar::addTerm);
    QObject::connect(details, &BucketDetails::documentRequested, &q, &BucketsWorkspace::documentRequested);
    QObject::connect(details, &BucketDetails::bucketRequested, &q, &BucketsWorkspace::selectBucket);
    QObject::connect(details, &BucketDetails::unsavedChanged, &q, &Workspace::unsavedChanged);
    selectionTimer.setSingleShot(true);
    selectionTimer.setInterval(0);
    QObject::connect(&selectionTimer, &QTimer::timeout, &q, [this] { updateDetails(); });
}

void BucketsWorkspace::Private::updateShare()
{
    using State = ShareSession::State;
    const bool scanning = session.state() == State::Opening || session.state() == State::Scanning;
    shown.setSnapshot(session.snapshot(), scanning);
    model.setShare(shown.snapshot(), shown.history());
    search->setSnapshot(shown.snapshot());
    search->setNote(noteText());
    updatePane();
    if (!wanted.isEmpty())
        followWanted();
}

void BucketsWorkspace::Private::updatePane()
{
    const BucketArrangement &arrangement = model.arrangement();
    const std::size_t all = arrangement.facts->totals.buckets;
    const TableState state = tableState(session, arrangement.rows.size(), all, !search->filter().matchesAll());
    pane->setState(state);
    middle->setCurrentWidget(state.title.isEmpty() ? static_cast<QWidget *>(table) : pane);
}

void BucketsWorkspace::Private::afterArranging()
{
    updatePane();
    search->setSummary(model.arrangement());
    if (!wanted.isEmpty())
        followWanted();
    search->setNote(noteText());
}

QString BucketsWorkspace::Private::rowsAreOldText() const
{
    const QDateTime scanned = QDateTime::fromSecsSinceEpoch(session.snapshot()->scannedAt);
    return tr("The share cannot be read any more, and these rows are those of %1. %2 Refresh (F5) when it is back.")
        .arg(QLocale().toString(scanned, QLocale::ShortFormat), Messages::textFor(*session.error()));
}

/// What a reader of the table must know beside it, the most pressing first.
QString BucketsWorkspace::Private::noteText() const
{
    if (!missing.isEmpty())
        return tr("The share has no bucket \"%1\".").arg(missing);
    if (session.state() == ShareSession::State::Failed && session.snapshot() && session.error())
        return rowsAreOldText();
    if (session.historyError())
        return tr("Machines, users and times are not known. %1").arg(Messages::textFor(*session.historyError()));
    if (search->filter().needsHistory() && model.snapshot() && !model.history())
        return tr("The search asks for machines, users or times: these rows come when crash.log is read.");
    if (search->filter().needsNotes() && notes.error())
        return tr("The search asks for notes, which cannot be read. %1").arg(Messages::textFor(*notes.error()));
    return {};
}

void BucketsWorkspace::Private::updateDetails()
{
    BucketSelection selection{model.snapshot(), model.history(), model.arrangement().facts, table->selectedBuckets()};
    if (!selection.rows.empty())
        missing.clear();
    search->setNote(noteText());
    details->setSelection(selection);
}

void BucketsWorkspace::Private::followWanted()
{
    const auto row = model.snapshot() ? model.snapshot()->find(wanted.toStdString()) : std::nullopt;
    if (!row) {
        if (session.state() == ShareSession::State::Complete && model.snapshot() == session.snapshot())
            missing = std::exchange(wanted, QString());
        return;
    }
    if (table->selectBucket(std::uint32_t(*row)))
        wanted.clear();
    else if (!model.isArranging())
        search->setText({}); // it is there and the search hides it
}

void BucketsWorkspace::Private::takeNextStep(TableState::Next next)
{
    switch (next) {
    case TableState::Next::None: break;
    case TableState::Next::Cancel: session.cancel(); break;
    case TableState::Next::TryAgain: session.refresh(); break;
    case TableState::Next::ClearSearch: search->setText({}); break;
    }
}

SavedView BucketsWorkspace::Private::currentView() const
{
    return {search->text().isEmpty() ? tr("My view") : search->text(), search->text(), model.sortRules(),
            table->columnLayout(), grouped->isChecked()};
}

void BucketsWorkspace::Private::useView(const SavedView &view)
{
    if (view.columns)
        table->setColumnLayout(*view.columns);
    if (!view.rules.empty())
        model.setSortRules(view.rules);
    grouped->setChecked(view.grouped);
    search->setText(view.filter);
}

bool BucketsWorkspace::Private::isSettled() const
{
    const BucketTab *tab = details->currentTab();
    return !model.isArranging() && !selectionTimer.isActive() && (!tab || tab->isReady());
}

void BucketsWorkspace::Private::whenSettled(const std::function<void()> &ready)
{
    QTimer::singleShot(30, &q, [this, ready] { isSettled() ? ready() : whenSettled(ready); });
}

Workspace::View BucketsWorkspace::Private::view(const QString &name, std::function<void()> show)
{
    return {name, [this, show = std::move(show)](const std::function<void()> &ready) {
                show();
                whenSettled(ready);
            }};
}

BucketsWorkspace::BucketsWorkspace(ShareSession &session, QWidget *parent)
    : Workspace(parent)
    , d(std::make_unique<Private>(*this, session))
{
}

BucketsWorkspace::~BucketsWorkspace() = default;

void BucketsWorkspace::addTab(BucketTab *tab)
{
    d->details->addTab(tab);
    addActions({d->details->tabActions().last()});
}

void BucketsWorkspace::selectBucket(const QString &subpath)
{
    d->wanted = QString::fromStdString(cer::normalizedSubpath(subpath.toStdString()));
    d->missing.clear();
    d->followWanted();
    d->search->setNote(d->noteText());
}

QString BucketsWorkspace::filter() const
{
    return d->search->text();
}

void BucketsWorkspace::setFilter(const QString &text)
{
    d->search->setText(text);
}

QString BucketsWorkspace::id() const
{
    return u"buckets"_s;
}

QString BucketsWorkspace::title() const
{
    return tr("Buckets");
}

QIcon BucketsWorkspace::icon() const
{
    return lineIcon("buckets"_L1);
}

QList<QAction *> BucketsWorkspace::commands() const
{
    QList<QAction *> all{d->grouped, d->below};
    all += d->table->actions().all();
    all += d->details->tabActions();
    for (const BucketTab *tab : d->details->tabs())
        all += tab->commands();
    return all;
}

void BucketsWorkspace::focusSearch()
{
    d->search->focusLine();
}

bool BucketsWorkspace::hasUnsavedChanges() const
{
    return d->details->hasUnsavedChanges();
}

void BucketsWorkspace::useUsualColumns()
{
    d->table->setColumnLayout(ColumnLayout::usual(fontMetrics()));
}

void BucketsWorkspace::saveState()
{
    const auto settings = openSettings();
    settings->beginGroup(id());
    settings->setValue(u"columns"_s, QJsonDocument(d->table->columnLayout().toJson()).toJson(QJsonDocument::Compact));
    settings->setValue(u"sort"_s, QJsonDocument(sortRulesToJson(d->model.sortRules())).toJson(QJsonDocument::Compact));
    settings->setValue(u"grouped"_s, d->grouped->isChecked());
    settings->setValue(u"detailsBelow"_s, d->below->isChecked());
    settings->setValue(u"splitter"_s, d->splitter->saveState());
    settings->setValue(u"tab"_s, d->details->currentTab()->id());
    for (BucketTab *tab : d->details->tabs())
        tab->saveState();
}

void BucketsWorkspace::restoreState()
{
    const auto settings = openSettings();
    settings->beginGroup(id());
    const auto array = [&](const QString &key) {
        return QJsonDocument::fromJson(settings->value(key).toByteArray()).array();
    };
    if (settings->contains(u"columns"_s))
        d->table->setColumnLayout(ColumnLayout::fromJson(array(u"columns"_s), fontMetrics()));
    if (const auto rules = sortRulesFromJson(array(u"sort"_s)); !rules.empty())
        d->model.setSortRules(rules);
    d->grouped->setChecked(settings->value(u"grouped"_s).toBool());
    d->below->setChecked(settings->value(u"detailsBelow"_s).toBool());
    d->splitter->restoreState(settings->value(u"splitter"_s).toByteArray());
    d->details->showTab(settings->value(u"tab"_s).toString());
    for (BucketTab *tab : d->details->tabs())
        tab->restoreState();
}

QList<Workspace::View> BucketsWorkspace::views()
{
    const auto selectFirst = [this] {
        if (!d->model.arrangement().rows.empty())
            d->table->selectBucket(d->model.arrangement().rows.front());
    };
    QList<View> views{
        d->view(u"buckets"_s,
                [this, selectFirst] {
                    d->useView({{}, {}, {{cer::SortKey::Hits, true}}, {}, false});
                    d->details->showTab(u"overview"_s);
                    selectFirst();
                }),
        d->view(u"buckets-grouped"_s, [this] { d->useView({{}, {}, {{cer::SortKey::Hits, true}}, {}, true}); }),
        d->view(u"buckets-filter"_s, [this] { d->useView({{}, u"hits:>20 last:<7d none:response"_s, {}, {}, false}); }),
    };
    for (const BucketTab *tab : d->details->tabs())
        views += d->view(u"buckets-"_s + tab->id(), [this, selectFirst, id = tab->id()] {
            d->useView({{}, {}, {{cer::SortKey::Problems, true}, {cer::SortKey::Hits, true}}, {}, false});
            d->details->showTab(id);
            selectFirst();
        });
    views += {u"buckets-many"_s, [this](const std::function<void()> &ready) {
                  d->useView({{}, u"hits:>20 none:response"_s, {{cer::SortKey::Hits, true}}, {}, false});
                  d->details->showTab(u"response"_s);
                  d->whenSettled([this, ready] {
                      d->table->view()->selectAll();
                      d->whenSettled(ready);
                  });
              }};
    return views;
}
