<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The density that the flow learns, given up to its normalisation Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ising model (dual field)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lattice size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites a side of the periodic square lattice, N = L² in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature of the Ising model; the coupling is J/T and the critical point T_c = 2 / ln(1 + √2) ≈ 2.269.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The density of the latents z that the flow starts from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what the layers are made and how they are arranged, from the lattice up to the coarsest scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MERA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brickwork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stencils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels, each twice as coarse as the one before; 0 stands for log2 L (brickwork: pairs of layers, up to 32).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of disentangler and decimator layers in each level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Couplings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Couplings of a 2 x 2 block; each moves half of its variables, Eq. (S1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All levels share their weights (footnote 41), as in a scale-invariant renormalization group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the largest blocks; with 4, every level that has four sites a side begins with layers of 4 x 4 disentanglers (mera only).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 x 4 couplings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Couplings of a 4 x 4 block, where block is 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkerboard couplings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Couplings of each level after the fill; each moves every second site of a checkerboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passive sites around an active one that a coupling&apos;s network reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4, the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fourier layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers that scale every Fourier mode, the last one like the target&apos;s Gaussian part: learned (two on each level), fixed (that last one alone, as the target has it) or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks of a coupling, which compute the map&apos;s numbers from the variables that stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multilayer perceptrons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equivariant networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in each hidden layer of the networks of a 2 x 2 block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers, with ELU, of the networks of every block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 x 4 hidden width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in each hidden layer of the networks of a 4 x 4 block, where block is 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in the hidden layer of each coupling&apos;s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a coupling moves a variable, given the conditioner&apos;s numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a bend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With two bends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor on the last layer of the network t at the start; small values start near the identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetrised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q_sym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives x and -x the same density: q_sym(x) = [q(x) + q(-x)] / 2, Eq. (S2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimator of the gradient: total is the derivative of Eq. (5) as it stands; path differentiates ln q through x alone, and its noise vanishes as q approaches π/Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configurations drawn at each step to estimate the free energy, Eq. (5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step length of Adam, before warm-up and decay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises linearly; 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps over which the learning rate falls along a cosine to its final value; 0 keeps it constant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time over which the learning rate falls along a cosine to its final value; 0 for not by time. Such a run depends on the machine&apos;s speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate at the end of the decay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip gradient at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer gradients are scaled down to this norm; 0 for never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip at multiple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients longer than this multiple of the mean norm of the last 50 or so are scaled down to it; 0 for never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s first decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay rate of Adam&apos;s mean gradient, from step to step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s second decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay rate of Adam&apos;s mean squared gradient, from step to step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lattice on which training begins: what it learns there starts a flow of twice the size, until the run&apos;s own lattice is reached (footnote 41); 0 for no growth. The smallest lattice learns at twice the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps on each smaller lattice, over which the learning rate falls to its final value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal seeds give equal results, whatever the number of threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores to compute on; 0 for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuous field that couples to the spins of the two-dimensional Ising model; given the field the spins are independent. Li &amp; Wang, Eq. (7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian field with nearest-neighbour couplings; everything about it is known exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature of the field: neighbours are coupled by K = 1/T, and its covariance is A = K + (0.1 + 4/T) I.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent latents z ~ N(0, 1), the prior of Li &amp; Wang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disentanglers and decimators, scale by scale (Fig. 1a)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimators only, like a tree tensor network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disentanglers only, all at the finest scale (Fig. 2a)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Couplings of single sites with their surroundings, the same all over the lattice, scale by scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels, each twice as coarse as the one before; 0 stands for log2 L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One network with ELU hidden layers for each number of the map: s and t of Li &amp; Wang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One network for each coupling; all levels but the coarsest commute with x → -x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One network for each coupling, without a symmetry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x = z exp(s) + t with s = scale · tanh(S), Eq. (S1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x = z exp(s) + t + c · tanh(w z + u) with c, w &gt; 0: monotone, and able to prefer two values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x = z exp(s) + t + c · tanh(w z + u) + c₂ · tanh(w₂ z + u₂), monotone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critical Ising model on 8 x 8 sites; comes within 2 % of the exact value in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites as Li &amp; Wang train it: 2 x 2 blocks of 8 couplings, one hidden layer of 64, batches of 512, symmetrised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites by the stencil flow: its gap falls below 0.1 nats within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp, disordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stencil flow above the transition, at T = 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp, ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stencil flow below the transition, at T = 2, where tails are heavy and training takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sign only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stencil flow at T = 2 without symmetrisation: it learns one of the two signs and misses the other, which its free energy shows as ln 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites by two scales of blocks instead of four: correlations are cut off beyond them, Fig. 2(a).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree instead of MERA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quick look without disentanglers: a tree separates neighbours at the borders of its blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Gaussian field on 16 x 16 sites, about which everything is known exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp, 32 x 32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stencil flow on 32 x 32 sites, grown from 8 x 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp, 64 x 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stencil flow on 64 x 64 sites, grown from 8 x 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp, in blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites by blocks: 4 x 4 disentanglers and the path gradient bring the gap below 1 nat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent HMC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo on the latents of the flow, U(z) = -ln p(z) - ln pi(g(z)) + ln q(g(z)): Li &amp; Wang, Eq. (6), symmetrised Eq. (S7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical HMC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo on the fields themselves, U(x) = -ln pi(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical HMC, Fourier mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo on the fields with momenta p ~ N(0, A^-1), A the covariance of the target&apos;s Gaussian part, which makes all of its modes equally fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow Metropolis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent draws from the flow, each accepted with probability min(1, w&apos;/w), w = pi(x)/q(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of one core&apos;s time that sampling takes while training runs; otherwise sampling takes all cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chains of every sampler; a change restarts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leapfrogs: latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leapfrogs of a trajectory of latent HMC, n in t = n ε; a change restarts its chains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>physical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leapfrogs of a trajectory of physical HMC, n in t = n ε; a change restarts its chains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for every entrant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time of every entrant, warm-up included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chains of every entrant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent leapfrogs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leapfrogs a latent trajectory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the chains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores to compute on; 0 for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples that responses are averaged over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples for mutual information.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spins (Wolff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with spins of Wolff&apos;s clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P(s_i = ±1 | x) = 1 / (1 + exp(∓2x_i))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure factor S(0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S(0) = ⟨(Σ tanh x_i / N)² − Σ tanh² x_i / N²⟩ + 1/N, the mean square of the magnetisation, from 1/N (disorder) to 1 (order): Li &amp; Wang, Fig. 3(b).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy per site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E/N = −⟨Σ tanh x_i tanh x_j⟩ / N over the 2N pairs of neighbours, the energy of the spins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specific heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C/N = (⟨E²⟩ − ⟨E⟩²) / (N T²), the specific heat of the spins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binder ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U = 1 − ⟨m⁴⟩ / (3 ⟨m²⟩²) of the magnetisation of the spins, from 0 (disorder) to 2/3 (order).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnetisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m = Σ tanh x_i / N, from −1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S(k) = ⟨|Σ_r e^ikr tanh x_r|² − Σ tanh² x_r⟩ / N² + 1/N, the mean square of the spins&apos; wave with wave vector k. At the critical point it falls as k^−7/4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>independently, mode by mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S(0) = ⟨(Σ x_i)²⟩ / N, the variance of the uniform mode; exactly 8/T + 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean square of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⟨x²⟩ = ⟨Σ x_i²⟩ / N; exactly the diagonal of A, 4/T + 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quadratic form per site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xᵀA⁻¹x/N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⟨xᵀA⁻¹x⟩ / N, twice the mean of −ln π per site; exactly 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m = Σ x_i / N, which is normal with variance (8/T + 0.1) / N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S(k) = ⟨|Σ_r e^ikr x_r|²⟩ / N, the variance of the mode with wave vector k; exactly (2/T)(cos k_x + cos k_y) + 4/T + 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineMessages</name>
    <message>
        <source>depth is %1; expected %2 to %3, or 0 for all levels, with layout %4 at lattice %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conditioner is %1; expected %2 with layout %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grow-from is %1; expected a power of two from 4 to 64, or 0 for no growth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>couplings are so many that the flow has %1 tensors of parameters; expected at most %2, as a run file holds: lower couplings, repeats, depth or hidden-layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch is %1, which needs about %2 GiB of memory with these layers; expected less than the %3 GiB that this process may use: lower batch, lattice, repeats or depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symmetric is on, but the target %1 is not symmetric under x -&gt; -x: switch it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an option that this program knows; it may be one of a newer NeuralRG Lab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an option of %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block is %1; expected 2 with layout %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing; use an intact copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing; expected %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty; expected at least one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; expected a positive number, since the values are evenly spaced in the logarithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there twice; give it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an option of this run, so that it cannot be swept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads changes the time that a step takes and no result; sweep another option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no effect in this run, since it needs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sweep has %1 values; expected 1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing says how long a point is trained; give seconds or steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 in %3 and cannot become %4 on resume; leave it as it is, or start a new sweep without --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow was still growing, at %1 x %2 sites, when its time was up; give each point more seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unknown error ended this point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no sweep: it is larger than any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as a sweep: it is no JSON; use an intact copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as a sweep: %2; use an intact copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. The sweep goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three steps in a row were skipped because the loss or its gradient was not finite (step %1); begin again with a lower learning rate, or set a gradient-norm clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three steps in a row were skipped because the loss or its gradient was not finite (step %1); go on from step %2 with a lower learning rate, or set a gradient-norm clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has diverged (F is %1 nats at step %2); begin again with a lower learning rate, or set a gradient-norm clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has diverged (F is %1 nats at step %2); go on from step %3 with a lower learning rate, or set a gradient-norm clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine has run out of memory; %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower batch, lattice or the number of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sweep with a smaller lattice, batch or number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analyse with fewer samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample with fewer chains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was not saved, because the machine has run out of memory; close other programs, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system starts no further thread for this run (%1); close other programs, or raise the limits of processes and memory (ulimit -u, ulimit -v).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unknown error stopped the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the flow cannot grow: it has nothing that %1 could start from; flows whose levels are alike can grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameters are of another network: start from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter is not a finite number: start from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The energy of chain %1 is not finite where it starts; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutual information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained run cannot be unpacked in the folder for temporary files. Make room there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened as a run; use an intact copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened as a run: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read because there is no such file; check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read because it is not a regular file; name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened for reading; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2; use an intact copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a safetensors file, but not of NeuralRG Lab; name a file that `neuralrg train` or the application has saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its format version is %1 and this program reads 1 to %2; use a newer NeuralRG Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its metadata lacks &quot;%1&quot;; use an intact copy of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its setting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds %1 parameters, its settings ask for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its history is not consistent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has only %1 bytes and is no safetensors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no safetensors file (its header length would be %1, of at most %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no safetensors file (its header is not JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends within its header, after %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header could not be read from the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is of type %2; expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is %2; expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; could not be read from the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written because it does not name a file; give a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written because %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a directory; name a file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file; name another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is write-protected; name another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder %1; create it first or name another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its links lead in a circle; name another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is too long; choose a shorter name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be flushed to disk: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be put in place: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write less into one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make room or name a file on another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a file in a folder that you may write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a shorter name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raise the limit on the size of files (ulimit -f) or write less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create the folder first or name a file in another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close other files or raise the limit on open files (ulimit -n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a file on another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written, since %2, and it could not be opened again; lower the learning rate and go back to an earlier file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; go back to an earlier file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has values that are not finite or beyond %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being written by %2; wait until that has ended, or name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists and is not a run file, and is left alone; name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a run of a newer NeuralRG Lab, and is left alone; name another file, or delete it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; expected %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a single number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GhostCurves</name>
    <message>
        <source>step %1&lt;br/&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LatticeMaps</name>
    <message>
        <source>row %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (of one configuration: no error)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkPainter</name>
    <message>
        <source>scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, one row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Report of a NeuralRG run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>resumed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>after step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui</name>
    <message>
        <source>Free energy bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap to the exact value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure factor S(0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure factor S(k)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutual information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt;, mean of 50 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap F&lt;sub&gt;θ&lt;/sub&gt; + ln Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nats = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ of ln(q/π)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact −ln Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 ms a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−ln Z, reweighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 draws, step %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run that is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NeuralRG: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command that repeats this run:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not repeat what was changed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NeuralRG Lab %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that the last window has left: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last window ended before its run was saved: %1 x %1 sites, step %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last window ended before its run was saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier runs kept with it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 x %1 sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical 16 × 16, trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Ising model at its critical point, learned by the stencil flow in 20,000 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical 64 × 64, trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same on 64 × 64 sites, grown from 8 × 8: six scales of one critical point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chains are worth fewer than 100 independent samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exactly known value is more than three standard errors off: states that hold a chain for long are too rare among the flow&apos;s draws to have been met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few proposals weigh so much that still heavier ones must have been missed; errors are not reliable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow&apos;s draws can be trusted when rejections correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow&apos;s draws can be trusted even without rejections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heavy tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is measured during warm-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few steps for figures yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chain has moved, so that there is no error and no autocorrelation time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chain(s) have not moved once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The chains are long enough for their autocorrelation time and agree with one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chains are too short for their autocorrelation time, or do not agree (R̂ ≥ 1.05).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tail of weight × observable: k = %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest stay in one state: %1 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; %1 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1, step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown: the weighted samples count as fewer than 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown: an exactly known value is more than three standard errors off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown: a few samples weigh so much that still heavier ones must have been missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln Z is not known exactly here, so that there is no gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F + ln Z in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F + ln Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap per site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(F + ln Z)/N in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(F + ln Z)/N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−ln Z per site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−ln Z/N in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−ln Z/N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target&apos;s leading observable as the chains run from a cold start to equilibrium.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales of bijectors (Fig. 1a) along one row of the lattice: noise &lt;i&gt;z&lt;/i&gt; enters at the top, a configuration &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; leaves below. Beside each scale stand the field that it keeps and the latents that leave there, ×. The bar in a part is its |ln|det||, which renormalises the couplings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variational bound &lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; = E[ln &lt;i&gt;q(x)&lt;/i&gt; − ln &lt;i&gt;π(x)&lt;/i&gt;] ≥ −ln &lt;i&gt;Z&lt;/i&gt; falls onto the exact value as the flow learns the lattice. Band: standard deviation of ln(&lt;i&gt;q/π&lt;/i&gt;) in a batch; it vanishes when &lt;i&gt;q&lt;/i&gt; is exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the flow can be trusted alone, or corrected by the weights &lt;i&gt;π(x)/q(x)&lt;/i&gt;, as fresh draws show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race of the samplers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samplers start together from the same kind of cold start, &lt;i&gt;x&lt;/i&gt; ~ N(0, 1), latent HMC at &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), and get equal wall time. A leapfrog in the latents costs more than one in the fields; the race shows whether it is worth the time. Physical HMC runs with several leapfrog counts, and its best one is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run trained anew at several values of one setting, for equal time, and measured on fresh samples. Against &lt;i&gt;T&lt;/i&gt;: energy, specific heat, −ln &lt;i&gt;Z&lt;/i&gt;/&lt;i&gt;N&lt;/i&gt; and &lt;i&gt;S&lt;/i&gt;(0) = ⟨&lt;i&gt;m&lt;/i&gt;²⟩ by reweighting, with errors, above their exact values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; + ln &lt;i&gt;Z&lt;/i&gt; = KL(&lt;i&gt;q&lt;/i&gt; || &lt;i&gt;π/Z&lt;/i&gt;) in nats and, on the right, as a share of |ln &lt;i&gt;Z&lt;/i&gt;|. Sampling noise can push a step below zero: a triangle at the lower edge marks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean square of the wave with wave vector &lt;i&gt;k&lt;/i&gt;; &lt;i&gt;k&lt;/i&gt; = 0 is in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of the target&apos;s order parameter in draws of the flow and in the chains. A flow that has collapsed onto one sign shows here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; drawn by the flow in the newest step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can the flow be trusted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh draws of the flow, weighted by &lt;i&gt;w&lt;/i&gt; = &lt;i&gt;π(x)/q(x)&lt;/i&gt;. ⟨&lt;i&gt;w&lt;/i&gt;⟩ = &lt;i&gt;Z&lt;/i&gt; holds for any flow: ln &lt;i&gt;Z&lt;/i&gt; without the bias of the bound, if the draws include those of large weight. The effective sample size (Σ &lt;i&gt;w&lt;/i&gt;)² / Σ &lt;i&gt;w&lt;/i&gt;² is the number of independent draws that are worth as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]: how a latent responds to each site, averaged over configurations (Fig. 4a). A collective variable responds to a region, as a wavelet does. A wavelet has no spread over configurations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;i&gt;I&lt;/i&gt;(&lt;i&gt;x&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;; &lt;i&gt;x&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) = ∫ &lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; ln(&lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; / &lt;i&gt;p&lt;sub&gt;i&lt;/sub&gt;p&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) ≥ 0 of all pairs of latents and of sites, in nats (Fig. 4b, c). The two maps have different ranges of colours: the latents share far less information.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a latent and the field follows, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;); paint a field and see its latents, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), with ln &lt;i&gt;q&lt;/i&gt; and ln &lt;i&gt;π&lt;/i&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network learns: one scale after another falls into place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monte Carlo in the flow&apos;s latent variables compared with Monte Carlo in the fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the flow&apos;s latent variables mean, and what they do when they are pulled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disentangler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkerboard coupling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fourier layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fourier layer, layer %1, scale %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of layer %3, scale %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %1 variables %2 apart, from row %3, column %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves row %1, column %2; reads %3 sites, %4 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scales every Fourier mode of the %1 × %1 variables %2 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a neural network learn the renormalization group of a lattice model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run (.nrg) to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on this many threads (0: all cores).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of all texts: one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a preset (quick-look unless --preset says otherwise) to its end and write the pictures and the run into a folder; needs no display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the paper preset in the window and print how responsive it stayed, as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train for --seconds, write a picture of the window and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For --screenshot: one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For --screenshot: size of the window, e.g. 1280x720.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For --screenshot: wait for --seconds without training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For --screenshot: instead of training, race all samplers on the flow for so many seconds each, to the end; shows the view race unless --page or --view say otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For --screenshot (default 10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the files of --screenshot or --demonstrate where there are any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs %2 from %3, not &quot;%4&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;; choose one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;; choose one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a number of seconds from above 0 to 86400, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one run can be opened at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of --%1, --%2 and --%3 at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 belongs to --screenshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;; choose one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; choose one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size needs a width and a height such as 1280x720, from %1x%2 to %3x%4, not &quot;%5&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run brings its own settings: open it without --%1, --%2 and --%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 belongs to --%2 and --%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists; give --%2 to replace it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1; is the folder there and writable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not complete, and without a picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page &quot;%1&quot;. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run; neuralrg-lab and neuralrg go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot create the folder %1; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training the preset %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race did not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier runs that are in no file: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run of %1 steps is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::Brush</name>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites that one dab of the brush covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;What the brush paints: this &lt;i&gt;x&lt;/i&gt; on the field, its sign on the spins; with Shift the opposite.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;What the brush paints: this &lt;i&gt;x&lt;/i&gt; on the field; with Shift the opposite.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::DiagnosticsView</name>
    <message>
        <source>The flow alone is not good enough to trust without correction, and too far off to be reweighted: only %1 of %2 draws count. ln Z is not reliable yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow alone is not good enough to trust, nor reweighted by π(x)/q(x): its %1 draws seem to count as %2, but a few weigh so much that still heavier ones must have been missed. ln Z and its error are not reliable yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow alone is not good enough to trust, not even corrected: reweighted by π(x)/q(x), its %1 draws count as %2, yet %3 is %4 standard errors off. Draws of large weight are too rare to be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an exactly known observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow alone is not good enough to trust without correction: its %1 draws count as %2 when weighted by π(x)/q(x), and then give ln Z itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow alone is good enough to trust without correction for most questions: its %1 draws count as %2 when each is weighted by π(x)/q(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−ln Z in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;With w = π(x)/q(x): ESS = (Σ w)² / Σ w², from 1 to the number of draws; σ is the standard deviation of ln(q/π), 0 for an exact flow. The bound is ⟨ln(q/π)⟩ ≥ −ln Z; ln ⟨w⟩ is ln Z itself, its error from the bootstrap. tail is the shape k of the Pareto distribution of the largest w and w |f − ⟨f⟩|, f the observables: above 0.7 the errors cannot be trusted.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics of the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws of the flow are weighted while sampling is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESS %1    σ(ln q/π) %2 nats    tail %3    step %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reweighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::DialogQuestions</name>
    <message>
        <source>Close NeuralRG Lab?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save first...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NeuralRG runs (*.nrg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already exists. Do you want to replace it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::EditMenu</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy picture of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;data of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::FreeEnergyView</name>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the run from its first value instead of its later part (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free energy chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of 50 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±σ of ln(q/π)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp; runs at another T or L: see the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; = %1 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact −ln Z = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F theta %1 nats at step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1&lt;br/&gt;mean F&lt;sub&gt;θ&lt;/sub&gt; = %2 nats&lt;br/&gt;this step: %3 nats&lt;br/&gt;σ = %4 nats&lt;br/&gt;learning rate %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br/&gt;gap = %1 nats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::GapView</name>
    <message>
        <source>ln Z is not known exactly here, so there is no gap to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap / |ln Z|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of 50 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier runs, those on other lattices scaled to the sites here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nats = %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap %1 nats at step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap = %1 nats, %2 %, %3 nats a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1&lt;br/&gt;mean gap = %2 nats, %3 %&lt;br/&gt;this step: %4 nats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::InformationView</name>
    <message>
        <source>Mutual information of pairs of latents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutual information of pairs of sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutual information of two sites against their distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appears with the first samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I(x₀; x_r) = %1 ± %2 nats
r = (%3, %4), mean over all translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Estimate again by the nearest neighbours of Kraskov, Stögbauer and Grassberger (&lt;i&gt;k&lt;/i&gt; = 3), or stop an estimate under way. The Gaussian value −½ ln(1 − &lt;i&gt;ρ&lt;/i&gt;²) is shown until then.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KSG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples, step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sites to latents: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latents within two errors of independent ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates while training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latents &lt;i&gt;z&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites &lt;i&gt;x&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &lt;b&gt;%2 nats&lt;/b&gt; in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Sum over the pairs &lt;i&gt;i&lt;/i&gt; &amp;lt; &lt;i&gt;j&lt;/i&gt; that have a value. Mean of a pair: %1 nats; an estimate of independent variables scatters by ±%2 nats.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;i&gt;I&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;&lt;sub&gt;0&lt;/sub&gt;; &lt;i&gt;x&lt;/i&gt;&lt;sub&gt;&lt;i&gt;r&lt;/i&gt;&lt;/sub&gt;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1(%2, %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, scale 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I = %1 ± %2 nats
%3
%4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::LaboratoryView</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw another configuration: all latents from the prior N(0, 1).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo the last change (Ctrl+Shift+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;ln &lt;i&gt;q&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;): log-density of the flow, Eq. (1), symmetrised where the model is. ln &lt;i&gt;π&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;): that of the target, not normalised; both in nats. Where the flow is exact, ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = ln &lt;i&gt;Z&lt;/i&gt; for every &lt;i&gt;x&lt;/i&gt;.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field &lt;i&gt;x&lt;/i&gt;: paint it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, dimensionless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A configuration appears with the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field x, to be painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spins, to be painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2, scale 0
x = %3%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2, scale 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
painted s = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
E[s | x] = %2; s itself scatters by ±%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The chosen latent &lt;i&gt;z&lt;/i&gt;, −4 to 4; its prior is N(0, 1). The field follows at once: &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a latent and the field follows, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;); paint a field or spins and see their latents, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), with ln &lt;i&gt;q&lt;/i&gt; and ln &lt;i&gt;π&lt;/i&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spins &lt;i&gt;s&lt;/i&gt;, painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E[&lt;i&gt;s&lt;/i&gt; | &lt;i&gt;x&lt;/i&gt;]: paint spins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%1&lt;/b&gt;&amp;nbsp;&amp;nbsp; ln &lt;i&gt;π&lt;/i&gt; = &lt;b&gt;%2&lt;/b&gt; nats&lt;br/&gt;ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%3&lt;/b&gt; nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (ln &lt;i&gt;Z&lt;/i&gt; = %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln q %1, ln pi %2 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scale %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::MainWindow</name>
    <message>
        <source>pausing after this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growing: %1 x %1 sites, step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to step %1, half the learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs are not kept while they train: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all %1 cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NeuralRG runs (*.nrg);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grow to twice the lattice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the command that repeats this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enlarge or put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lecture mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help on this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About NeuralRG Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td&gt;W&lt;/td&gt;&lt;td&gt;Whole run on the free-energy chart&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;A&lt;/td&gt;&lt;td&gt;Angular average of S(k)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;B&lt;/td&gt;&lt;td&gt;Sign bias instead of the order parameter&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Del, Ctrl+Z&lt;/td&gt;&lt;td&gt;Remove a run from the list, bring it back&lt;/td&gt;&lt;/tr&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About NeuralRG Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;NeuralRG Lab %1&lt;/h3&gt;&lt;p&gt;Watch a neural network learn the renormalization group of a lattice model.&lt;/p&gt;&lt;p&gt;After S.-H. Li and L. Wang, &lt;i&gt;Neural Network Renormalization Group&lt;/i&gt;, Phys. Rev. Lett. 121, 260601 (2018).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::NetworkDiagram</name>
    <message>
        <source>scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
ln|det ∂z/∂x| = %1 nats per site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
ln|det ∂z/∂x| = %1 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent z(%1, %2), scale %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
z = %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::NumberField</name>
    <message>
        <source>&quot;%1&quot; was not applied; write a whole number such as 1000, without separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not applied; write a number such as %2 or 1e-3, without separators of thousands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::OptionLine</name>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies at the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative&amp;nbsp; &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupling&amp;nbsp; &lt;i&gt;K = J/T&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::OrderParameterView</name>
    <message>
        <source>ln q(x) − ln q(−x) in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;x and −x are equally likely in the target. A flow that knows one of them only can come no closer than ln 2 to −ln Z, and its reweighted averages miss the other half of the configurations, whatever the effective sample size says.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;ln q(x) − ln q(−x) of the plain q, before any symmetrisation, at its own draws, in nats: 0 where both signs are equally likely, as the target has them (B)&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and in fields drawn %1 (shaded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Its distribution in draws of the flow, in the chains%2. A flow that has collapsed onto one sign shows here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow covers one sign only: %1 of its draws have %2 %3 0. Switch &quot;Symmetrised&quot; on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: %3, %4 of %5 with %6 &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nats&lt;br/&gt;%2 of the draws lie below&lt;br/&gt;%3 of them have %4 &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::ParameterEditor</name>
    <message>
        <source>From %1 to %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;i&gt;Live: applies at the next step.&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;i&gt;Restarts: a change begins a new run.&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::PresetBox</name>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A named starting point. Choosing one starts another run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::RaceView</name>
    <message>
        <source>Start race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count training in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sampler starts cold, from x ~ N(0, 1), and gets the same wall time.
Start the race to see which one reaches the line and which one has the most effective samples a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race of the samplers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samplers start from the same kind of cold start, x ~ N(0, 1), and get equal wall time on the newest model; physical HMC runs at 10, 30 and 100 leapfrogs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time that every entrant gets, from %1 to %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the time that training the flow has taken to the time axis and the ESS a second of the samplers that use the flow. This time is spent once for any number of samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished (step %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow of step %1, trained for %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::ResponseView</name>
    <message>
        <source>E[∂z/∂x]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread of ∂z/∂x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E[∂x/∂z]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread of ∂x/∂z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean or spread, of what a latent reads or writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]: what a latent reads of the field (Fig. 4a), the mean over configurations. E[∂&lt;i&gt;x&lt;/i&gt;/∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;]: what it writes into the field. Spread: the standard deviation from one configuration to the next; a linear transformation, such as a wavelet&apos;s, has none.&lt;/p&gt;&lt;p&gt;All latents have unit variance, so that they respond most to what varies least in the target: the waves that alternate from site to site.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haar wavelets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Outline the nearest Haar wavelet of the same scale: solid where it is positive, dashed where it is negative.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the top latents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Rotate the top level&apos;s latents among themselves, &lt;i&gt;z′&lt;/i&gt; = &lt;i&gt;Oz&lt;/i&gt;, so that their responses are as local as possible (varimax). The prior N(0, 1) does not distinguish latents from their rotations, so training leaves them mixed at random.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responses appear with the first analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influence of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scale %2&lt;br/&gt;%3 % in %4 × %4&lt;br/&gt;Haar %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The share of Σ&lt;i&gt;R&lt;/i&gt;² that lies in one square of the size of the scale: an even map of the top level has a quarter in each quadrant. Haar: the overlap ⟨&lt;i&gt;R&lt;/i&gt;, &lt;i&gt;w&lt;/i&gt;⟩/|&lt;i&gt;R&lt;/i&gt;| of the mean response with the nearest wavelet of its scale; 1 is the wavelet itself.&lt;/p&gt;&lt;p&gt;Waves that alternate from site to site (cos &lt;i&gt;k&lt;sub&gt;x&lt;/sub&gt;&lt;/i&gt; + cos &lt;i&gt;k&lt;sub&gt;y&lt;/sub&gt;&lt;/i&gt; &amp;lt; 0) hold %1 of this map; white noise has half of them.&lt;/p&gt;&lt;p&gt;A click on a map chooses its latent in all views.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples, model of step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlap of the regions %1 to %2  ·  %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Overlap Σ|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;| / (|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;|) of two top-level responses: 0 where they look at different sites, 1 where at the same.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scale %2, at row %3, column %4
%5 = %6 ± %7
spread %8 over %9 samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunBar</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, or pause training (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update of the network, then pause (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update in five stages, each explained; Space goes on (Shift+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to step 0 with the same settings (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of the network so far, training time, and the time left where the learning rate has a schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; = E[ln q(x) − ln π(x)] ≥ −ln Z, mean of the last 50 steps, in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(F&lt;sub&gt;θ&lt;/sub&gt; + ln Z) / |ln Z|, with F&lt;sub&gt;θ&lt;/sub&gt; + ln Z = KL(q || π/Z), mean of the last 50 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %1 sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free energy, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to exact, %1 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no exact value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunComparison</name>
    <message>
        <source>Run %1 and the present run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both runs have the same settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunController</name>
    <message>
        <source>The learning rate has reached 0 after %1 steps: further steps change nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow grows from %1 x %1 sites. The curves begin when it has reached %2 x %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back at step %1, with learning rate %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grown to %1 x %1 sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow has grown to %1 x %1 sites. Each level starts with what the level of its spacing had learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 0 from the parameters of run %1. Reset starts from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved step %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved run %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is in memory only: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is gone: a window keeps %2 runs, and %3 of those that are in no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is still being written. It goes on as soon as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunListModel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap %1 nats at step %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, in memory only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: %2. %3 %4 of training%5. %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no exact value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The present run, run %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunListPanel</name>
    <message>
        <source>gap to exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gap F&lt;sub&gt;θ&lt;/sub&gt; + ln Z as a share of |ln Z|: a mean over the last 50 steps. “&amp;lt;” stands before twice the error, where the gap is smaller than that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space overlays a run in the charts, Enter goes on with it, Delete removes it, Ctrl+Z brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One setting, a range, seconds a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click overlays, Enter goes on, Delete removes, Ctrl+Z brings back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of the settings starts another run. This one then stays here to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplerTable</name>
    <message>
        <source>Samplers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplerTableModel</name>
    <message>
        <source>warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n, leapfrogs of a trajectory: evaluations of the energy&apos;s gradient for a proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of proposals accepted since warm-up, min(1, exp(−ΔH)); 65 to 90 % is usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrated autocorrelation time of %1, τ = ½ + Σ ρ(t), in leapfrogs (in proposals for flow Metropolis). ≥: the chains are still too short to close its window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective samples a second of wall time, ESS = n / 2τ, for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Its standard error includes the autocorrelation; warm-up and the first half of the rest are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the figures can be relied on. Flow Metropolis is judged by its proposals: by the tails of weight × observable, by what is known exactly, and by the number of effective samples. Other chains must move, agree (R̂ &lt; 1.05) and be long enough for τ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Monte Carlo method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>τ, leapfrogs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESS / s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampler</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplesView</name>
    <message>
        <source>Fields &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, dimensionless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampled fields x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples appear with the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample %1, row %2, column %3
x = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampled spins s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample %1, row %2, column %3
s = %4, drawn with x = %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; drawn by the flow in the newest step, and spins drawn from them: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spins &lt;i&gt;s&lt;/i&gt; drawn from them&amp;nbsp;&amp;nbsp; &lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; +1&amp;nbsp; &lt;span style=&apos;color:%2&apos;&gt;■&lt;/span&gt; −1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplingBar</name>
    <message>
        <source>Sample while training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs chains on the newest model beside training, the target&apos;s reference, and diagnostics of the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies at once, also while training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplingChart</name>
    <message>
        <source>steps of each chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leapfrogs of each chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wall time in s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leapfrogs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: %3 = %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::ScaleTile</name>
    <message>
        <source>Latents of scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scale %2
z = %3%4
drag up or down, or + and −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude of scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Root mean square of the latents of this scale, 0 to 3; the prior&apos;s is 1. Their pattern stays.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⟳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resample scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw the latents of this scale again from N(0, 1), and keep all others.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale %1, top: %2 &lt;i&gt;z&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale %1: %2 &lt;i&gt;z&lt;/i&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change begins a new run, and this one is kept; what is marked live acts on the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change below begins a new run, unless it is marked as live; the run before stays in the list of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout %1 has other parts: these networks do not fit them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run goes on without this; Escape takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SettingsUndo</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::SpectrumView</name>
    <message>
        <source>Angular average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the mean of S(k) over directions, of all samplers, instead of the maps (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure factor by wave vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler of the left map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose S(k) is shown beside the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S(k) of the sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S(k) of the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k = (%1, %2)
S(k) = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S(k)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|k| in 1 / lattice spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 &lt;i&gt;k&lt;/i&gt; = 0 is in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|k| = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: S = %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::StagePlayer</name>
    <message>
        <source>slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coarse-grain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Coarse-grain: up the RG, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), each scale keeps a quarter of the variables. Generate: down again, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;), each scale adds its latents.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play scale by scale, or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scale on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four seconds a scale instead of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New configuration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::StageTiles</name>
    <message>
        <source>Field of scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latents of scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scale %2
x = %3%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scale %2
z = %3%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
drag up or down, or + and −</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::StageView</name>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latents that leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;&lt;i&gt;z&lt;/i&gt;&lt;/b&gt;&amp;nbsp; independent noise enters here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Σ &lt;i&gt;I&lt;/i&gt;(&lt;i&gt;i&lt;/i&gt;; &lt;i&gt;j&lt;/i&gt;) over pairs, in nats, beyond what independent variables would seem to share (Fig. 4b, c). A flow that has learned the renormalization group turns sites that share much into latents that share nothing.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln|det|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;What each part of a scale shows of the configuration: its log-Jacobian |ln|det&amp;nbsp;∂z/∂x|| in nats, which is how it renormalises the couplings, or the latents &lt;i&gt;z&lt;/i&gt; that leave at it.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;nbsp;&amp;nbsp; &lt;b&gt;×&lt;/b&gt;&amp;nbsp;latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the flow, all latents from the prior N(0, 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a physical one, of the target itself, drawn %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw another configuration. To coarse-grain: %1. To generate: %2.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale %1: its latents leave. ln|det| = %2 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale %1: its latents enter. ln|det| = %2 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latents share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sites share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of scale %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;site (%1, %2)&lt;/b&gt; &amp;nbsp;x = %3, read most by %4 (∂z/∂x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it moves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it moves %1 sites, most of all (%2, %3): %4 (∂x/∂z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1, scale %2&lt;/b&gt; &amp;nbsp;z = %3; %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; ln|det ∂z/∂x| = %1 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; its causal cone: %1 of %2 sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, since a Fourier layer below it mixes all sites of its scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of the edited settings. It is not trained yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A configuration &lt;b&gt;&lt;i&gt;x&lt;/i&gt;&lt;/b&gt; leaves below. Point at a site, a latent or a part; drag a latent or a site up or down to change it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::StructureFactorView</name>
    <message>
        <source>against steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against leapfrogs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against wall time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the samplers are compared at: steps (trajectories or proposals), leapfrogs (gradients), or the time spent in the sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is the exact value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line with its band is the value of fields drawn %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The chains run from a cold start to equilibrium; mean over the chains with its standard error. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;Share of accepted proposals, and τ, the integrated autocorrelation time of %1 in leapfrogs (in proposals for flow Metropolis): n steps of a chain are worth n / 2τ independent ones. ≥: the chains are too short for an estimate. A word after τ says why the figures cannot be relied on yet: the chains are too short or do not agree (R̂ ≥ 1.05), are stuck, or the proposals of flow Metropolis count as too few, have a heavy tail, or are contradicted by what is known exactly.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: warming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, τ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(accepted, τ in leapfrogs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chains are about to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling is off. Switch it on at the page &quot;Sampling&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepChart</name>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br/&gt;%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br/&gt;effective samples %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br/&gt;%1 steps in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepPanel</name>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First value of the setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last value of the setting; may be the smaller one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the sweep, both ends included, from 1 to 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time of each point in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting that is swept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting that differs from point to point. All others are those of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values lie evenly in the logarithm: each is the one before times a constant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the point under way without a result. Points that are done stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains the run anew at every value and measures what it has learned. The run that is open stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all %2 choices, trained for %3 s each: about %4 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4 points, trained for %5 s each: about %6 in all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepView</name>
    <message>
        <source>Start sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn of every point: the gap, or a quantity beside its exact value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or save a sweep, go on with it, or export its table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a sweep...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the missing points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sweep...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table as CSV...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points that are there stay; those that failed are tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is written again after every point, and neuralrg sweep --resume goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep trains this run anew at several values of one setting. It fills a curve of the gap, or of energy, specific heat, −ln Z/N and S(0) with errors, exact values beneath.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, gap %1 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled: %1 of %2 points are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 failed (a cross; its reason shows when you hover over it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Kept in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweeps (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweeps (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::TemperatureEditor</name>
    <message>
        <source>T&lt;sub&gt;c&lt;/sub&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Reduced temperature &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;1 at the critical point, &lt;i&gt;T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = 2 / ln(1 + √2) = 2.269 J/k&lt;sub&gt;B&lt;/sub&gt;; above it the spins are disordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Coupling &lt;i&gt;K = J/T&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;The strength with which neighbouring spins align; &lt;i&gt;K&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = ½ ln(1 + √2) = 0.4407.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature, slider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::TrustView</name>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh draws of the flow are weighted by π(x)/q(x) within seconds, where sampling is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fresh draws at step %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::ViewExporter</name>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy picture	Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save picture as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;data	Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data &amp;as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help	F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture of the view...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data of the view...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;views as one figure...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report of the run...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the picture &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no data yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the data of &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1. It does not repeat what was changed %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::ViewFrame</name>
    <message>
        <source>Copy or save what this view shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge (F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nrg::gui::ViewPages</name>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
