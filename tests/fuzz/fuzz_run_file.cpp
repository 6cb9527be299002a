// Any bytes as a run file: refused in a short sentence, or opened; what opens can be saved and opened again.

#include "container_mutator.h"
#include "engine/core/errors.h"
#include "engine/run/existing_file.h"
#include "engine/run/run_checks.h"
#include "engine/run/run_file.h"
#include "expect.h"
#include "file_of.h"

using namespace nrg;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::filesystem::path path = fuzz::fileOf(data, size);
    try {
        const TrainedModel trained = readTrainedModel(path);
        fuzz::expect(trained.theta.size() * sizeof(Real) <= size, "no more parameters than the file holds");
    } catch (const FileError& error) {
        fuzz::expectSentence(error);
    }
    try {
        const RunFile run = readRunFile(path);
        fuzz::expect(!problemOf(run), "what is read could be written");
    } catch (const FileError& error) {
        fuzz::expectSentence(error);
    }
    fuzz::expect(size > 0 || whatIsAt(path) == ExistingFile::None, "an empty file is nothing");
    return 0;
}
