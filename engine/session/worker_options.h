#pragma once
// Options of sampling, races, analyses and evaluation as tables: engine checks, shell options and the window's fields
// take names and ranges from here.

#include "engine/core/member_options.h"
#include "engine/session/analysis_snapshot.h"
#include "engine/session/evaluation.h"
#include "engine/session/sampler_catalog.h"
#include "engine/session/sampling_snapshot.h"

namespace nrg {

/// Chains beside training. Whether they run at all is no row.
const MemberOptions<SamplingOptions>& samplingOptions();

/// A race. Leapfrogs of its physical entrants are a list, each of which raceLeapfrogs() describes.
const MemberOptions<RaceOptions>& raceOptions();
const OptionRow& raceLeapfrogs();

/// Chains of one sampler.
const MemberOptions<SamplerOptions>& samplerOptions();

const MemberOptions<AnalysisRequest>& analysisOptions();

const MemberOptions<EvaluationOptions>& evaluationOptions();

/// What commands have in common.
OptionRow seedRow(const char* help);
const OptionRow& threadsRow();

} // namespace nrg
