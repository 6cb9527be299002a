#pragma once
// How the tests of sampling's views feed a view: a snapshot of made-up reports, drawn once.

#include <QTest>

#include <memory>
#include <utility>

#include "app/gui/run/run_history.h"
#include "tests/app/sampling_snapshots.h"

inline nrg::Snapshot snapshotOf(
    std::shared_ptr<const nrg::SamplingSnapshot> sampling, std::shared_ptr<const nrg::RaceSnapshot> race = nullptr)
{
    static const auto kModel = modelWith(std::make_shared<nrg::DualIsing>(16, nrg::kCriticalTemperature));
    nrg::Snapshot snapshot;
    snapshot.model = kModel;
    snapshot.sampling = std::move(sampling);
    snapshot.race = std::move(race);
    return snapshot;
}

template <typename Kind>
void showIn(Kind& view, const nrg::Snapshot& snapshot)
{
    static const nrg::gui::RunHistory kHistory;
    view.resize(700, 400);
    view.show(kHistory, snapshot);
    QVERIFY(!view.grab().isNull());
}
