// Sentences of the engine, as lupdate finds them. Values may be sentences themselves, and are translated in turn. What
// the system says (strerror) comes in the system's language.

#include "app/gui/widgets/engine_messages.h"

#include <QtGlobal>

#include <array>

// clang-format off

namespace nrg::gui {

namespace {

constexpr std::array kMessages{
    // settings
    QT_TRANSLATE_NOOP("EngineMessages", "depth is %1; expected %2 to %3, or 0 for all levels, with layout %4 at lattice %5."),
    QT_TRANSLATE_NOOP("EngineMessages", "conditioner is %1; expected %2 with layout %3."),
    QT_TRANSLATE_NOOP("EngineMessages", "grow-from is %1; expected a power of two from 4 to 64, or 0 for no growth."),
    QT_TRANSLATE_NOOP("EngineMessages", "couplings are so many that the flow has %1 tensors of parameters; expected at most %2, as a run file holds: lower couplings, repeats, depth or hidden-layers."),
    QT_TRANSLATE_NOOP("EngineMessages", "batch is %1, which needs about %2 GiB of memory with these layers; expected less than the %3 GiB that this process may use: lower batch, lattice, repeats or depth."),
    QT_TRANSLATE_NOOP("EngineMessages", "symmetric is on, but the target %1 is not symmetric under x -> -x: switch it off."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is not an option that this program knows; it may be one of a newer NeuralRG Lab."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is not an option of %2 (%3)."),
    QT_TRANSLATE_NOOP("EngineMessages", "block is %1; expected 2 with layout %2."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is missing; use an intact copy of the file."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is missing; expected %2."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is empty; expected at least one number."),
    // sweeps
    QT_TRANSLATE_NOOP("EngineMessages", "At %1: %2"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is %2; expected a positive number, since the values are evenly spaced in the logarithm."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is there twice; give it once."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is not an option of this run, so that it cannot be swept."),
    QT_TRANSLATE_NOOP("EngineMessages", "threads changes the time that a step takes and no result; sweep another option."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 has no effect in this run, since it needs %2."),
    QT_TRANSLATE_NOOP("EngineMessages", "The sweep has %1 values; expected 1 to %2."),
    QT_TRANSLATE_NOOP("EngineMessages", "Nothing says how long a point is trained; give seconds or steps."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is %2 in %3 and cannot become %4 on resume; leave it as it is, or start a new sweep without --resume."),
    QT_TRANSLATE_NOOP("EngineMessages", "The flow was still growing, at %1 x %2 sites, when its time was up; give each point more seconds."),
    QT_TRANSLATE_NOOP("EngineMessages", "An unknown error ended this point."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is no sweep: it is larger than any."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be read as a sweep: it is no JSON; use an intact copy of the file."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be read as a sweep: %2; use an intact copy of the file."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1. The sweep goes on."),
    // training
    QT_TRANSLATE_NOOP("EngineMessages", "Three steps in a row were skipped because the loss or its gradient was not finite (step %1); begin again with a lower learning rate, or set a gradient-norm clip."),
    QT_TRANSLATE_NOOP("EngineMessages", "Three steps in a row were skipped because the loss or its gradient was not finite (step %1); go on from step %2 with a lower learning rate, or set a gradient-norm clip."),
    QT_TRANSLATE_NOOP("EngineMessages", "The run has diverged (F is %1 nats at step %2); begin again with a lower learning rate, or set a gradient-norm clip."),
    QT_TRANSLATE_NOOP("EngineMessages", "The run has diverged (F is %1 nats at step %2); go on from step %3 with a lower learning rate, or set a gradient-norm clip."),
    QT_TRANSLATE_NOOP("EngineMessages", "The machine has run out of memory; %1."),
    QT_TRANSLATE_NOOP("EngineMessages", "lower batch, lattice or the number of layers"),
    QT_TRANSLATE_NOOP("EngineMessages", "sweep with a smaller lattice, batch or number of samples"),
    QT_TRANSLATE_NOOP("EngineMessages", "analyse with fewer samples"),
    QT_TRANSLATE_NOOP("EngineMessages", "sample with fewer chains"),
    QT_TRANSLATE_NOOP("EngineMessages", "The run was not saved, because the machine has run out of memory; close other programs, then save again."),
    QT_TRANSLATE_NOOP("EngineMessages", "The system starts no further thread for this run (%1); close other programs, or raise the limits of processes and memory (ulimit -u, ulimit -v)."),
    QT_TRANSLATE_NOOP("EngineMessages", "An unknown error stopped the work"),
    QT_TRANSLATE_NOOP("EngineMessages", "the flow cannot grow: it has nothing that %1 could start from; flows whose levels are alike can grow"),
    QT_TRANSLATE_NOOP("EngineMessages", "The parameters are of another network: start from the beginning."),
    QT_TRANSLATE_NOOP("EngineMessages", "A parameter is not a finite number: start from the beginning."),
    QT_TRANSLATE_NOOP("EngineMessages", "The energy of chain %1 is not finite where it starts; %2"),
    QT_TRANSLATE_NOOP("EngineMessages", "drawing samples"),
    QT_TRANSLATE_NOOP("EngineMessages", "mutual information"),
    QT_TRANSLATE_NOOP("EngineMessages", "The trained run cannot be unpacked in the folder for temporary files. Make room there and try again."),
    // files
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be opened as a run; use an intact copy of the file."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be opened as a run: %2."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be read because there is no such file; check the name."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be read because it is not a regular file; name a file."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be opened for reading; check its permissions."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be read: %2; use an intact copy of the file."),
    QT_TRANSLATE_NOOP("EngineMessages", "it is a safetensors file, but not of NeuralRG Lab; name a file that `neuralrg train` or the application has saved"),
    QT_TRANSLATE_NOOP("EngineMessages", "its format version is %1 and this program reads 1 to %2; use a newer NeuralRG Lab"),
    QT_TRANSLATE_NOOP("EngineMessages", "its metadata lacks \"%1\"; use an intact copy of the file"),
    QT_TRANSLATE_NOOP("EngineMessages", "its setting %1"),
    QT_TRANSLATE_NOOP("EngineMessages", "it holds %1 parameters, its settings ask for %2"),
    QT_TRANSLATE_NOOP("EngineMessages", "its history is not consistent"),
    QT_TRANSLATE_NOOP("EngineMessages", "it has only %1 bytes and is no safetensors file"),
    QT_TRANSLATE_NOOP("EngineMessages", "it is no safetensors file (its header length would be %1, of at most %2)"),
    QT_TRANSLATE_NOOP("EngineMessages", "it is no safetensors file (its header is not JSON)"),
    QT_TRANSLATE_NOOP("EngineMessages", "it ends within its header, after %1 bytes"),
    QT_TRANSLATE_NOOP("EngineMessages", "its header could not be read from the disk"),
    QT_TRANSLATE_NOOP("EngineMessages", "tensor \"%1\" is missing"),
    QT_TRANSLATE_NOOP("EngineMessages", "tensor \"%1\" is of type %2; expected %3"),
    QT_TRANSLATE_NOOP("EngineMessages", "tensor \"%1\" is %2; expected %3"),
    QT_TRANSLATE_NOOP("EngineMessages", "tensor \"%1\" could not be read from the disk"),
    QT_TRANSLATE_NOOP("EngineMessages", "\"%1\" cannot be written because it does not name a file; give a file name."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be written because %2."),
    QT_TRANSLATE_NOOP("EngineMessages", "it is a directory; name a file in it"),
    QT_TRANSLATE_NOOP("EngineMessages", "it is not a regular file; name another one"),
    QT_TRANSLATE_NOOP("EngineMessages", "it is write-protected; name another file"),
    QT_TRANSLATE_NOOP("EngineMessages", "there is no folder %1; create it first or name another one"),
    QT_TRANSLATE_NOOP("EngineMessages", "its links lead in a circle; name another file"),
    QT_TRANSLATE_NOOP("EngineMessages", "its name is too long; choose a shorter name"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be written: %2; %3."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be flushed to disk: %2; %3."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 cannot be put in place: %2; %3."),
    QT_TRANSLATE_NOOP("EngineMessages", "write less into one file"),
    QT_TRANSLATE_NOOP("EngineMessages", "make room or name a file on another disk"),
    QT_TRANSLATE_NOOP("EngineMessages", "name a file in a folder that you may write to"),
    QT_TRANSLATE_NOOP("EngineMessages", "choose a shorter name"),
    QT_TRANSLATE_NOOP("EngineMessages", "raise the limit on the size of files (ulimit -f) or write less"),
    QT_TRANSLATE_NOOP("EngineMessages", "create the folder first or name a file in another one"),
    QT_TRANSLATE_NOOP("EngineMessages", "close other files or raise the limit on open files (ulimit -n)"),
    QT_TRANSLATE_NOOP("EngineMessages", "name a file on another disk"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 was not written, since %2, and it could not be opened again; lower the learning rate and go back to an earlier file."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 was not written: %2"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1; go back to an earlier file"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 has values that are not finite or beyond %2"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is being written by %2; wait until that has ended, or name another file."),
    QT_TRANSLATE_NOOP("EngineMessages", "another process"),
    QT_TRANSLATE_NOOP("EngineMessages", "process %1"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 exists and is not a run file, and is left alone; name another file."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is a run of a newer NeuralRG Lab, and is left alone; name another file, or delete it yourself."),
    // of any value
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is %2; expected %3."),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 is %2; expected %3"),
    QT_TRANSLATE_NOOP("EngineMessages", "true or false"),
    QT_TRANSLATE_NOOP("EngineMessages", "a text"),
    QT_TRANSLATE_NOOP("EngineMessages", "a single number"),
    QT_TRANSLATE_NOOP("EngineMessages", "a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("EngineMessages", "a number from %1 to %2"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 to %2 for %3"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 to %2"),
    QT_TRANSLATE_NOOP("EngineMessages", "%1 or %2"),
};

} // namespace

std::span<const char* const> engineMessages()
{
    return kMessages;
}

} // namespace nrg::gui
