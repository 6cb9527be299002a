<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The density that the flow learns, given up to its normalisation Z.</source>
        <translation>Die Dichte, die der Fluss lernt, bis auf ihre Normierung Z gegeben.</translation>
    </message>
    <message>
        <source>Ising model (dual field)</source>
        <translation>Ising-Modell (duales Feld)</translation>
    </message>
    <message>
        <source>Free field</source>
        <translation>Freies Feld</translation>
    </message>
    <message>
        <source>Lattice size</source>
        <translation>Gittergröße</translation>
    </message>
    <message>
        <source>Sites a side of the periodic square lattice, N = L² in all.</source>
        <translation>Plätze je Seite des periodischen Quadratgitters, insgesamt N = L².</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Temperature of the Ising model; the coupling is J/T and the critical point T_c = 2 / ln(1 + √2) ≈ 2.269.</source>
        <translation>Temperatur des Ising-Modells; die Kopplung ist J/T und der kritische Punkt T_c = 2 / ln(1 + √2) ≈ 2,269.</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Prior</translation>
    </message>
    <message>
        <source>The density of the latents z that the flow starts from.</source>
        <translation>Die Dichte der latenten Variablen z, von der der Fluss ausgeht.</translation>
    </message>
    <message>
        <source>Standard normal</source>
        <translation>Standardnormal</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Of what the layers are made and how they are arranged, from the lattice up to the coarsest scale.</source>
        <translation>Woraus die Schichten bestehen und wie sie angeordnet sind, vom Gitter bis zur gröbsten Skala.</translation>
    </message>
    <message>
        <source>MERA</source>
        <translation>MERA</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Brickwork</source>
        <translation>Mauerwerk</translation>
    </message>
    <message>
        <source>Stencils</source>
        <translation>Schablonen</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Levels, each twice as coarse as the one before; 0 stands for log2 L (brickwork: pairs of layers, up to 32).</source>
        <translation>Stufen, jede doppelt so grob wie die vorige; 0 steht für log2 L (Mauerwerk: Paare von Schichten, bis zu 32).</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>alle Stufen</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Pairs of disentangler and decimator layers in each level.</source>
        <translation>Paare aus Entflechter- und Dezimatorschicht in jeder Stufe.</translation>
    </message>
    <message>
        <source>Couplings</source>
        <translation>Kopplungen</translation>
    </message>
    <message>
        <source>Couplings of a 2 x 2 block; each moves half of its variables, Eq. (S1).</source>
        <translation>Kopplungen eines 2 x 2-Blocks; jede bewegt die Hälfte seiner Variablen, Gl. (S1).</translation>
    </message>
    <message>
        <source>Share levels</source>
        <translation>Stufen teilen</translation>
    </message>
    <message>
        <source>All levels share their weights (footnote 41), as in a scale-invariant renormalization group.</source>
        <translation>Alle Stufen teilen ihre Gewichte (Fußnote 41), wie in einer skaleninvarianten Renormierungsgruppe.</translation>
    </message>
    <message>
        <source>Largest block</source>
        <translation>Größter Block</translation>
    </message>
    <message>
        <source>Side of the largest blocks; with 4, every level that has four sites a side begins with layers of 4 x 4 disentanglers (mera only).</source>
        <translation>Seite der größten Blöcke; bei 4 beginnt jede Stufe mit vier Plätzen je Seite mit Schichten von 4 x 4-Entflechtern (nur mera).</translation>
    </message>
    <message>
        <source>4 x 4 couplings</source>
        <translation>4 x 4-Kopplungen</translation>
    </message>
    <message>
        <source>Couplings of a 4 x 4 block, where block is 4.</source>
        <translation>Kopplungen eines 4 x 4-Blocks, wo der größte Block 4 ist.</translation>
    </message>
    <message>
        <source>Sites read</source>
        <translation>Gelesene Plätze</translation>
    </message>
    <message>
        <source>Passive sites around an active one that a coupling&apos;s network reads.</source>
        <translation>Passive Plätze um einen aktiven, die das Netz einer Kopplung liest.</translation>
    </message>
    <message>
        <source>4, the nearest</source>
        <translation>4, die nächsten</translation>
    </message>
    <message>
        <source>Fourier layers</source>
        <translation>Fourier-Schichten</translation>
    </message>
    <message>
        <source>Layers that scale every Fourier mode, the last one like the target&apos;s Gaussian part: learned (two on each level), fixed (that last one alone, as the target has it) or none.</source>
        <translation>Schichten, die jede Fourier-Mode skalieren, die letzte wie der Gaußsche Teil des Ziels: gelernt (zwei auf jeder Stufe), fest (nur diese letzte, wie das Ziel sie hat) oder keine.</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Conditioner</source>
        <translation>Konditionierer</translation>
    </message>
    <message>
        <source>The networks of a coupling, which compute the map&apos;s numbers from the variables that stay.</source>
        <translation>Die Netze einer Kopplung, die aus den ruhenden Variablen die Zahlen der Abbildung berechnen.</translation>
    </message>
    <message>
        <source>Multilayer perceptrons</source>
        <translation>Mehrschicht-Perzeptrons</translation>
    </message>
    <message>
        <source>Equivariant networks</source>
        <translation>Äquivariante Netze</translation>
    </message>
    <message>
        <source>Plain networks</source>
        <translation>Einfache Netze</translation>
    </message>
    <message>
        <source>Hidden width</source>
        <translation>Verborgene Breite</translation>
    </message>
    <message>
        <source>Units in each hidden layer of the networks of a 2 x 2 block.</source>
        <translation>Einheiten in jeder verborgenen Schicht der Netze eines 2 x 2-Blocks.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verborgene Schichten</translation>
    </message>
    <message>
        <source>Hidden layers, with ELU, of the networks of every block.</source>
        <translation>Verborgene Schichten, mit ELU, der Netze jedes Blocks.</translation>
    </message>
    <message>
        <source>4 x 4 hidden width</source>
        <translation>Verborgene Breite 4 x 4</translation>
    </message>
    <message>
        <source>Units in each hidden layer of the networks of a 4 x 4 block, where block is 4.</source>
        <translation>Einheiten in jeder verborgenen Schicht der Netze eines 4 x 4-Blocks, wo der größte Block 4 ist.</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Verborgene Einheiten</translation>
    </message>
    <message>
        <source>Units in the hidden layer of each coupling&apos;s network.</source>
        <translation>Einheiten in der verborgenen Schicht des Netzes jeder Kopplung.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>How a coupling moves a variable, given the conditioner&apos;s numbers.</source>
        <translation>Wie eine Kopplung eine Variable bewegt, bei gegebenen Zahlen des Konditionierers.</translation>
    </message>
    <message>
        <source>Affine</source>
        <translation>Affin</translation>
    </message>
    <message>
        <source>With a bend</source>
        <translation>Mit einem Knick</translation>
    </message>
    <message>
        <source>With two bends</source>
        <translation>Mit zwei Knicken</translation>
    </message>
    <message>
        <source>Initial translation</source>
        <translation>Anfangsverschiebung</translation>
    </message>
    <message>
        <source>Factor on the last layer of the network t at the start; small values start near the identity.</source>
        <translation>Faktor der letzten Schicht des Netzes t zu Beginn; kleine Werte beginnen nahe der Identität.</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>Symmetrised</source>
        <translation>Symmetrisiert</translation>
    </message>
    <message>
        <source>q_sym</source>
        <translation>q_sym</translation>
    </message>
    <message>
        <source>Gives x and -x the same density: q_sym(x) = [q(x) + q(-x)] / 2, Eq. (S2).</source>
        <translation>Gibt x und -x dieselbe Dichte: q_sym(x) = [q(x) + q(-x)] / 2, Gl. (S2).</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Estimator of the gradient: total is the derivative of Eq. (5) as it stands; path differentiates ln q through x alone, and its noise vanishes as q approaches π/Z.</source>
        <translation>Schätzer des Gradienten: Total ist die Ableitung von Gl. (5), wie sie dasteht; Pfad leitet ln q nur über x ab, und sein Rauschen verschwindet, wenn q gegen π/Z geht.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Configurations drawn at each step to estimate the free energy, Eq. (5).</source>
        <translation>Konfigurationen, die in jedem Schritt gezogen werden, um die freie Energie zu schätzen, Gl. (5).</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Step length of Adam, before warm-up and decay.</source>
        <translation>Schrittweite von Adam, vor Aufwärmen und Abfall.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises linearly; 0 for none.</source>
        <translation>Schritte, über die die Lernrate linear steigt; 0 für keine.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Abfall</translation>
    </message>
    <message>
        <source>Steps over which the learning rate falls along a cosine to its final value; 0 keeps it constant.</source>
        <translation>Schritte, über die die Lernrate wie ein Kosinus auf ihren Endwert fällt; 0 hält sie konstant.</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>Decay time</source>
        <translation>Abfallzeit</translation>
    </message>
    <message>
        <source>Training time over which the learning rate falls along a cosine to its final value; 0 for not by time. Such a run depends on the machine&apos;s speed.</source>
        <translation>Trainingszeit, über die die Lernrate wie ein Kosinus auf ihren Endwert fällt; 0 für nicht nach Zeit. Ein solcher Lauf hängt von der Geschwindigkeit des Rechners ab.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Final learning rate</source>
        <translation>Endlernrate</translation>
    </message>
    <message>
        <source>Learning rate at the end of the decay.</source>
        <translation>Lernrate am Ende des Abfalls.</translation>
    </message>
    <message>
        <source>Clip gradient at</source>
        <translation>Gradient kürzen ab</translation>
    </message>
    <message>
        <source>Longer gradients are scaled down to this norm; 0 for never.</source>
        <translation>Längere Gradienten werden auf diese Norm gekürzt; 0 für nie.</translation>
    </message>
    <message>
        <source>Clip at multiple</source>
        <translation>Kürzen ab Vielfachem</translation>
    </message>
    <message>
        <source>Gradients longer than this multiple of the mean norm of the last 50 or so are scaled down to it; 0 for never.</source>
        <translation>Gradienten, die länger sind als dieses Vielfache der mittleren Norm der letzten etwa 50, werden darauf gekürzt; 0 für nie.</translation>
    </message>
    <message>
        <source>Adam&apos;s first decay</source>
        <translation>Adams erster Abfall</translation>
    </message>
    <message>
        <source>Decay rate of Adam&apos;s mean gradient, from step to step.</source>
        <translation>Abfallrate von Adams mittlerem Gradienten, von Schritt zu Schritt.</translation>
    </message>
    <message>
        <source>Adam&apos;s second decay</source>
        <translation>Adams zweiter Abfall</translation>
    </message>
    <message>
        <source>Decay rate of Adam&apos;s mean squared gradient, from step to step.</source>
        <translation>Abfallrate von Adams mittlerem quadriertem Gradienten, von Schritt zu Schritt.</translation>
    </message>
    <message>
        <source>Grow from</source>
        <translation>Wachsen ab</translation>
    </message>
    <message>
        <source>Lattice on which training begins: what it learns there starts a flow of twice the size, until the run&apos;s own lattice is reached (footnote 41); 0 for no growth. The smallest lattice learns at twice the learning rate.</source>
        <translation>Gitter, auf dem das Training beginnt: Was es dort lernt, ist der Anfang eines doppelt so großen Flusses, bis das Gitter des Laufs erreicht ist (Fußnote 41); 0 für kein Wachstum. Das kleinste Gitter lernt mit doppelter Lernrate.</translation>
    </message>
    <message>
        <source>no growth</source>
        <translation>kein Wachstum</translation>
    </message>
    <message>
        <source>Growth steps</source>
        <translation>Wachstumsschritte</translation>
    </message>
    <message>
        <source>Steps on each smaller lattice, over which the learning rate falls to its final value.</source>
        <translation>Schritte auf jedem kleineren Gitter, über die die Lernrate auf ihren Endwert fällt.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Equal seeds give equal results, whatever the number of threads.</source>
        <translation>Gleiche Startwerte geben gleiche Ergebnisse, bei jeder Zahl von Threads.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processor cores to compute on; 0 for all of them.</source>
        <translation>Prozessorkerne, auf denen gerechnet wird; 0 für alle.</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>alle Kerne</translation>
    </message>
    <message>
        <source>Continuous field that couples to the spins of the two-dimensional Ising model; given the field the spins are independent. Li &amp; Wang, Eq. (7).</source>
        <translation>Kontinuierliches Feld, das an die Spins des zweidimensionalen Ising-Modells koppelt; bei gegebenem Feld sind die Spins unabhängig. Li &amp; Wang, Gl. (7).</translation>
    </message>
    <message>
        <source>Gaussian field with nearest-neighbour couplings; everything about it is known exactly.</source>
        <translation>Gaußsches Feld mit Kopplungen nächster Nachbarn; alles darüber ist exakt bekannt.</translation>
    </message>
    <message>
        <source>Temperature of the field: neighbours are coupled by K = 1/T, and its covariance is A = K + (0.1 + 4/T) I.</source>
        <translation>Temperatur des Felds: Nachbarn sind mit K = 1/T gekoppelt, und seine Kovarianz ist A = K + (0,1 + 4/T) I.</translation>
    </message>
    <message>
        <source>Independent latents z ~ N(0, 1), the prior of Li &amp; Wang.</source>
        <translation>Unabhängige latente Variablen z ~ N(0, 1), der Prior von Li &amp; Wang.</translation>
    </message>
    <message>
        <source>Disentanglers and decimators, scale by scale (Fig. 1a)</source>
        <translation>Entflechter und Dezimatoren, Skala für Skala (Fig. 1a)</translation>
    </message>
    <message>
        <source>Decimators only, like a tree tensor network</source>
        <translation>Nur Dezimatoren, wie in einem Baum-Tensornetz</translation>
    </message>
    <message>
        <source>Disentanglers only, all at the finest scale (Fig. 2a)</source>
        <translation>Nur Entflechter, alle auf der feinsten Skala (Fig. 2a)</translation>
    </message>
    <message>
        <source>Couplings of single sites with their surroundings, the same all over the lattice, scale by scale</source>
        <translation>Kopplungen einzelner Plätze mit ihrer Umgebung, auf dem ganzen Gitter dieselben, Skala für Skala</translation>
    </message>
    <message>
        <source>Levels, each twice as coarse as the one before; 0 stands for log2 L.</source>
        <translation>Stufen, jede doppelt so grob wie die vorige; 0 steht für log2 L.</translation>
    </message>
    <message>
        <source>One network with ELU hidden layers for each number of the map: s and t of Li &amp; Wang.</source>
        <translation>Ein Netz mit verborgenen ELU-Schichten für jede Zahl der Abbildung: s und t von Li &amp; Wang.</translation>
    </message>
    <message>
        <source>One network for each coupling; all levels but the coarsest commute with x → -x.</source>
        <translation>Ein Netz für jede Kopplung; alle Stufen außer der gröbsten vertauschen mit x → -x.</translation>
    </message>
    <message>
        <source>One network for each coupling, without a symmetry.</source>
        <translation>Ein Netz für jede Kopplung, ohne Symmetrie.</translation>
    </message>
    <message>
        <source>x = z exp(s) + t with s = scale · tanh(S), Eq. (S1).</source>
        <translation>x = z exp(s) + t mit s = Faktor · tanh(S), Gl. (S1).</translation>
    </message>
    <message>
        <source>x = z exp(s) + t + c · tanh(w z + u) with c, w &gt; 0: monotone, and able to prefer two values.</source>
        <translation>x = z exp(s) + t + c · tanh(w z + u) mit c, w &gt; 0: monoton und fähig, zwei Werte zu bevorzugen.</translation>
    </message>
    <message>
        <source>x = z exp(s) + t + c · tanh(w z + u) + c₂ · tanh(w₂ z + u₂), monotone.</source>
        <translation>x = z exp(s) + t + c · tanh(w z + u) + c₂ · tanh(w₂ z + u₂), monoton.</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Kurzer Blick</translation>
    </message>
    <message>
        <source>The critical Ising model on 8 x 8 sites; comes within 2 % of the exact value in seconds.</source>
        <translation>Das kritische Ising-Modell auf 8 x 8 Plätzen; kommt dem exakten Wert in Sekunden auf 2 % nahe.</translation>
    </message>
    <message>
        <source>The paper&apos;s run</source>
        <translation>Der Lauf der Arbeit</translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites as Li &amp; Wang train it: 2 x 2 blocks of 8 couplings, one hidden layer of 64, batches of 512, symmetrised.</source>
        <translation>Das kritische Ising-Modell auf 16 x 16 Plätzen, wie Li &amp; Wang es trainieren: 2 x 2-Blöcke aus 8 Kopplungen, eine verborgene Schicht mit 64 Einheiten, Stapel von 512, symmetrisiert.</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>Sharp, disordered</source>
        <translation>Scharf, heiß</translation>
    </message>
    <message>
        <source>The stencil flow above the transition, at T = 3.</source>
        <translation>Der Schablonenfluss über dem Übergang, bei T = 3.</translation>
    </message>
    <message>
        <source>Sharp, ordered</source>
        <translation>Scharf, kalt</translation>
    </message>
    <message>
        <source>The stencil flow below the transition, at T = 2, where tails are heavy and training takes longer.</source>
        <translation>Der Schablonenfluss unter dem Übergang, bei T = 2, wo die Ränder schwer sind und das Training länger dauert.</translation>
    </message>
    <message>
        <source>One sign only</source>
        <translation>Nur ein Vorzeichen</translation>
    </message>
    <message>
        <source>The stencil flow at T = 2 without symmetrisation: it learns one of the two signs and misses the other, which its free energy shows as ln 2.</source>
        <translation>Der Schablonenfluss bei T = 2 ohne Symmetrisierung: Er lernt eines der zwei Vorzeichen und verfehlt das andere, was seine freie Energie als ln 2 zeigt.</translation>
    </message>
    <message>
        <source>Depth too small</source>
        <translation>Zu geringe Tiefe</translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites by two scales of blocks instead of four: correlations are cut off beyond them, Fig. 2(a).</source>
        <translation>Das kritische Ising-Modell auf 16 x 16 Plätzen mit zwei Skalen von Blöcken statt vier: Korrelationen darüber hinaus sind abgeschnitten, Fig. 2(a).</translation>
    </message>
    <message>
        <source>Tree instead of MERA</source>
        <translation>Baum statt MERA</translation>
    </message>
    <message>
        <source>The quick look without disentanglers: a tree separates neighbours at the borders of its blocks.</source>
        <translation>Der kurze Blick ohne Entflechter: Ein Baum trennt Nachbarn an den Grenzen seiner Blöcke.</translation>
    </message>
    <message>
        <source>The Gaussian field on 16 x 16 sites, about which everything is known exactly.</source>
        <translation>Das Gaußsche Feld auf 16 x 16 Plätzen, über das alles exakt bekannt ist.</translation>
    </message>
    <message>
        <source>Sharp, 32 x 32</source>
        <translation>Scharf, 32 x 32</translation>
    </message>
    <message>
        <source>The stencil flow on 32 x 32 sites, grown from 8 x 8.</source>
        <translation>Der Schablonenfluss auf 32 x 32 Plätzen, gewachsen aus 8 x 8.</translation>
    </message>
    <message>
        <source>Sharp, 64 x 64</source>
        <translation>Scharf, 64 x 64</translation>
    </message>
    <message>
        <source>The stencil flow on 64 x 64 sites, grown from 8 x 8.</source>
        <translation>Der Schablonenfluss auf 64 x 64 Plätzen, gewachsen aus 8 x 8.</translation>
    </message>
    <message>
        <source>Sharp, in blocks</source>
        <translation>Scharf, Blöcke</translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites by blocks: 4 x 4 disentanglers and the path gradient bring the gap below 1 nat.</source>
        <translation>Das kritische Ising-Modell auf 16 x 16 Plätzen mit Blöcken: 4 x 4-Entflechter und der Pfadgradient bringen den Abstand unter 1 nat.</translation>
    </message>
    <message>
        <source>Latent HMC</source>
        <translation>Latentes HMC</translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo on the latents of the flow, U(z) = -ln p(z) - ln pi(g(z)) + ln q(g(z)): Li &amp; Wang, Eq. (6), symmetrised Eq. (S7).</source>
        <translation>Hybrid-Monte-Carlo auf den latenten Variablen des Flusses, U(z) = -ln p(z) - ln pi(g(z)) + ln q(g(z)): Li &amp; Wang, Gl. (6), symmetrisiert Gl. (S7).</translation>
    </message>
    <message>
        <source>Physical HMC</source>
        <translation>Physikalisches HMC</translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo on the fields themselves, U(x) = -ln pi(x).</source>
        <translation>Hybrid-Monte-Carlo auf den Feldern selbst, U(x) = -ln pi(x).</translation>
    </message>
    <message>
        <source>Physical HMC, Fourier mass</source>
        <translation>Physikalisches HMC, Fourier-Masse</translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo on the fields with momenta p ~ N(0, A^-1), A the covariance of the target&apos;s Gaussian part, which makes all of its modes equally fast.</source>
        <translation>Hybrid-Monte-Carlo auf den Feldern mit Impulsen p ~ N(0, A^-1), A die Kovarianz des Gaußschen Teils des Ziels, was alle seine Moden gleich schnell macht.</translation>
    </message>
    <message>
        <source>Flow Metropolis</source>
        <translation>Fluss-Metropolis</translation>
    </message>
    <message>
        <source>Independent draws from the flow, each accepted with probability min(1, w&apos;/w), w = pi(x)/q(x).</source>
        <translation>Unabhängige Ziehungen aus dem Fluss, jede mit Wahrscheinlichkeit min(1, w&apos;/w) angenommen, w = pi(x)/q(x).</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Share of one core&apos;s time that sampling takes while training runs; otherwise sampling takes all cores.</source>
        <translation>Anteil der Zeit eines Kerns, den die Stichproben während des Trainings nehmen; sonst nehmen sie alle Kerne.</translation>
    </message>
    <message>
        <source>chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Chains of every sampler; a change restarts them.</source>
        <translation>Ketten jedes Verfahrens; eine Änderung beginnt sie neu.</translation>
    </message>
    <message>
        <source>leapfrogs: latent</source>
        <translation>Leapfrog: latent</translation>
    </message>
    <message>
        <source>Leapfrogs of a trajectory of latent HMC, n in t = n ε; a change restarts its chains.</source>
        <translation>Leapfrog-Schritte einer Trajektorie von latentem HMC, n in t = n ε; eine Änderung beginnt seine Ketten neu.</translation>
    </message>
    <message>
        <source>physical</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Leapfrogs of a trajectory of physical HMC, n in t = n ε; a change restarts its chains.</source>
        <translation>Leapfrog-Schritte einer Trajektorie von physikalischem HMC, n in t = n ε; eine Änderung beginnt seine Ketten neu.</translation>
    </message>
    <message>
        <source>Seconds for every entrant</source>
        <translation>Sekunden je Teilnehmer</translation>
    </message>
    <message>
        <source>Wall time of every entrant, warm-up included.</source>
        <translation>Laufzeit jedes Teilnehmers, mit Aufwärmen.</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Chains of every entrant.</source>
        <translation>Ketten jedes Teilnehmers.</translation>
    </message>
    <message>
        <source>Latent leapfrogs</source>
        <translation>Latente Leapfrog-Schritte</translation>
    </message>
    <message>
        <source>Leapfrogs a latent trajectory.</source>
        <translation>Leapfrog-Schritte je latenter Trajektorie.</translation>
    </message>
    <message>
        <source>Seed of the chains.</source>
        <translation>Startwert der Ketten.</translation>
    </message>
    <message>
        <source>Processor cores to compute on; 0 for all.</source>
        <translation>Prozessorkerne, auf denen gerechnet wird; 0 für alle.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Samples that responses are averaged over.</source>
        <translation>Stichproben, über die Antworten gemittelt werden.</translation>
    </message>
    <message>
        <source>Information samples</source>
        <translation>Stichproben für Information</translation>
    </message>
    <message>
        <source>Samples for mutual information.</source>
        <translation>Stichproben für die Transinformation.</translation>
    </message>
    <message>
        <source>Samples to draw.</source>
        <translation>Zu ziehende Stichproben.</translation>
    </message>
    <message>
        <source>spins (Wolff)</source>
        <translation>Spins (Wolff)</translation>
    </message>
    <message>
        <source>with spins of Wolff&apos;s clusters</source>
        <translation>mit Spins aus Wolffs Clustern</translation>
    </message>
    <message>
        <source>P(s_i = ±1 | x) = 1 / (1 + exp(∓2x_i))</source>
        <translation>P(s_i = ±1 | x) = 1 / (1 + exp(∓2x_i))</translation>
    </message>
    <message>
        <source>Structure factor S(0)</source>
        <translation>Strukturfaktor S(0)</translation>
    </message>
    <message>
        <source>S(0) = ⟨(Σ tanh x_i / N)² − Σ tanh² x_i / N²⟩ + 1/N, the mean square of the magnetisation, from 1/N (disorder) to 1 (order): Li &amp; Wang, Fig. 3(b).</source>
        <translation>S(0) = ⟨(Σ tanh x_i / N)² − Σ tanh² x_i / N²⟩ + 1/N, das mittlere Quadrat der Magnetisierung, von 1/N (Unordnung) bis 1 (Ordnung): Li &amp; Wang, Fig. 3(b).</translation>
    </message>
    <message>
        <source>Energy per site</source>
        <translation>Energie je Platz</translation>
    </message>
    <message>
        <source>E/N = −⟨Σ tanh x_i tanh x_j⟩ / N over the 2N pairs of neighbours, the energy of the spins.</source>
        <translation>E/N = −⟨Σ tanh x_i tanh x_j⟩ / N über die 2N Nachbarpaare, die Energie der Spins.</translation>
    </message>
    <message>
        <source>Specific heat</source>
        <translation>Spezifische Wärme</translation>
    </message>
    <message>
        <source>C/N = (⟨E²⟩ − ⟨E⟩²) / (N T²), the specific heat of the spins.</source>
        <translation>C/N = (⟨E²⟩ − ⟨E⟩²) / (N T²), die spezifische Wärme der Spins.</translation>
    </message>
    <message>
        <source>Binder ratio</source>
        <translation>Binder-Kumulante</translation>
    </message>
    <message>
        <source>U = 1 − ⟨m⁴⟩ / (3 ⟨m²⟩²) of the magnetisation of the spins, from 0 (disorder) to 2/3 (order).</source>
        <translation>U = 1 − ⟨m⁴⟩ / (3 ⟨m²⟩²) der Magnetisierung der Spins, von 0 (Unordnung) bis 2/3 (Ordnung).</translation>
    </message>
    <message>
        <source>Magnetisation</source>
        <translation>Magnetisierung</translation>
    </message>
    <message>
        <source>m = Σ tanh x_i / N, from −1 to 1.</source>
        <translation>m = Σ tanh x_i / N, von −1 bis 1.</translation>
    </message>
    <message>
        <source>S(k) = ⟨|Σ_r e^ikr tanh x_r|² − Σ tanh² x_r⟩ / N² + 1/N, the mean square of the spins&apos; wave with wave vector k. At the critical point it falls as k^−7/4.</source>
        <translation>S(k) = ⟨|Σ_r e^ikr tanh x_r|² − Σ tanh² x_r⟩ / N² + 1/N, das mittlere Quadrat der Spinwelle mit Wellenvektor k. Am kritischen Punkt fällt es wie k^−7/4.</translation>
    </message>
    <message>
        <source>exact draws</source>
        <translation>exakte Ziehungen</translation>
    </message>
    <message>
        <source>independently, mode by mode</source>
        <translation>unabhängig, Mode für Mode</translation>
    </message>
    <message>
        <source>S(0) = ⟨(Σ x_i)²⟩ / N, the variance of the uniform mode; exactly 8/T + 0.1.</source>
        <translation>S(0) = ⟨(Σ x_i)²⟩ / N, die Varianz der gleichförmigen Mode; exakt 8/T + 0,1.</translation>
    </message>
    <message>
        <source>Mean square of the field</source>
        <translation>Mittleres Quadrat des Felds</translation>
    </message>
    <message>
        <source>⟨x²⟩ = ⟨Σ x_i²⟩ / N; exactly the diagonal of A, 4/T + 0.1.</source>
        <translation>⟨x²⟩ = ⟨Σ x_i²⟩ / N; exakt die Diagonale von A, 4/T + 0,1.</translation>
    </message>
    <message>
        <source>Quadratic form per site</source>
        <translation>Quadratische Form je Platz</translation>
    </message>
    <message>
        <source>xᵀA⁻¹x/N</source>
        <translation>xᵀA⁻¹x/N</translation>
    </message>
    <message>
        <source>⟨xᵀA⁻¹x⟩ / N, twice the mean of −ln π per site; exactly 1.</source>
        <translation>⟨xᵀA⁻¹x⟩ / N, das Doppelte des Mittels von −ln π je Platz; exakt 1.</translation>
    </message>
    <message>
        <source>Mean field</source>
        <translation>Mittleres Feld</translation>
    </message>
    <message>
        <source>m = Σ x_i / N, which is normal with variance (8/T + 0.1) / N.</source>
        <translation>m = Σ x_i / N, normalverteilt mit Varianz (8/T + 0,1) / N.</translation>
    </message>
    <message>
        <source>S(k) = ⟨|Σ_r e^ikr x_r|²⟩ / N, the variance of the mode with wave vector k; exactly (2/T)(cos k_x + cos k_y) + 4/T + 0.1.</source>
        <translation>S(k) = ⟨|Σ_r e^ikr x_r|²⟩ / N, die Varianz der Mode mit Wellenvektor k; exakt (2/T)(cos k_x + cos k_y) + 4/T + 0,1.</translation>
    </message>
    <message>
        <source>A trajectory of latent HMC and a proposal of flow Metropolis in turn, for flows of which few draws are accepted.</source>
        <translation>Abwechselnd eine Trajektorie des latenten HMC und ein Vorschlag von Fluss-Metropolis, für Flüsse, von deren Ziehungen wenige angenommen werden.</translation>
    </message>
    <message>
        <source>Latent HMC, flow jumps</source>
        <translation>Latentes HMC, Sprünge des Flusses</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Sites of one colour move at a time. A checkerboard has 2; with 8, a site reads all sites within two of it, which makes the flow much sharper.</source>
        <translation>Plätze einer Farbe bewegen sich zugleich. Ein Schachbrett hat 2; mit 8 liest ein Platz alle Plätze im Abstand bis zwei, was den Fluss viel schärfer macht.</translation>
    </message>
    <message>
        <source>2, a checkerboard</source>
        <translation>2, ein Schachbrett</translation>
    </message>
    <message>
        <source>Couplings of a level</source>
        <translation>Kopplungen je Stufe</translation>
    </message>
    <message>
        <source>Couplings of each level after the fill; each moves the sites of the next colour.</source>
        <translation>Kopplungen jeder Stufe nach der Füllung; jede bewegt die Plätze der nächsten Farbe.</translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites by the stencil flow: its gap falls below 0.1 nats within seconds, and below 0.02 in the end.</source>
        <translation>Das kritische Ising-Modell auf 16 x 16 Plätzen mit dem Schablonenfluss: Sein Abstand fällt in Sekunden unter 0,1 nats und am Ende unter 0,02.</translation>
    </message>
</context>
<context>
    <name>EngineMessages</name>
    <message>
        <source>depth is %1; expected %2 to %3, or 0 for all levels, with layout %4 at lattice %5.</source>
        <translation>depth ist %1; erwartet wird %2 bis %3, oder 0 für alle Stufen, mit Aufbau %4 bei Gitter %5.</translation>
    </message>
    <message>
        <source>conditioner is %1; expected %2 with layout %3.</source>
        <translation>conditioner ist %1; erwartet wird %2 mit Aufbau %3.</translation>
    </message>
    <message>
        <source>grow-from is %1; expected a power of two from 4 to 64, or 0 for no growth.</source>
        <translation>grow-from ist %1; erwartet wird eine Zweierpotenz von 4 bis 64, oder 0 für kein Wachstum.</translation>
    </message>
    <message>
        <source>couplings are so many that the flow has %1 tensors of parameters; expected at most %2, as a run file holds: lower couplings, repeats, depth or hidden-layers.</source>
        <translation>couplings sind so viele, dass der Fluss %1 Parametertensoren hat; erwartet werden höchstens %2, wie sie eine Laufdatei fasst: Senken Sie couplings, repeats, depth oder hidden-layers.</translation>
    </message>
    <message>
        <source>batch is %1, which needs about %2 GiB of memory with these layers; expected less than the %3 GiB that this process may use: lower batch, lattice, repeats or depth.</source>
        <translation>batch ist %1, was mit diesen Schichten etwa %2 GiB Speicher braucht; erwartet wird weniger als die %3 GiB, die dieser Prozess nutzen darf: Senken Sie batch, lattice, repeats oder depth.</translation>
    </message>
    <message>
        <source>symmetric is on, but the target %1 is not symmetric under x -&gt; -x: switch it off.</source>
        <translation>symmetric ist an, aber das Ziel %1 ist unter x -&gt; -x nicht symmetrisch: Schalten Sie es aus.</translation>
    </message>
    <message>
        <source>%1 is not an option that this program knows; it may be one of a newer NeuralRG Lab.</source>
        <translation>%1 ist keine Option, die dieses Programm kennt; sie kann zu einem neueren NeuralRG Lab gehören.</translation>
    </message>
    <message>
        <source>%1 is not an option of %2 (%3).</source>
        <translation>%1 ist keine Option von %2 (%3).</translation>
    </message>
    <message>
        <source>block is %1; expected 2 with layout %2.</source>
        <translation>block ist %1; erwartet wird 2 mit Aufbau %2.</translation>
    </message>
    <message>
        <source>%1 is missing; use an intact copy of the file.</source>
        <translation>%1 fehlt; verwenden Sie eine unbeschädigte Kopie der Datei.</translation>
    </message>
    <message>
        <source>%1 is missing; expected %2.</source>
        <translation>%1 fehlt; erwartet wird %2.</translation>
    </message>
    <message>
        <source>%1 is empty; expected at least one number.</source>
        <translation>%1 ist leer; erwartet wird mindestens eine Zahl.</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>Bei %1: %2</translation>
    </message>
    <message>
        <source>%1 is %2; expected a positive number, since the values are evenly spaced in the logarithm.</source>
        <translation>%1 ist %2; erwartet wird eine positive Zahl, da die Werte im Logarithmus gleichmäßig liegen.</translation>
    </message>
    <message>
        <source>%1 is there twice; give it once.</source>
        <translation>%1 kommt zweimal vor; geben Sie es einmal an.</translation>
    </message>
    <message>
        <source>%1 is not an option of this run, so that it cannot be swept.</source>
        <translation>%1 ist keine Option dieses Laufs und lässt sich daher nicht durchlaufen.</translation>
    </message>
    <message>
        <source>threads changes the time that a step takes and no result; sweep another option.</source>
        <translation>threads ändert die Zeit eines Schritts und kein Ergebnis; durchlaufen Sie eine andere Option.</translation>
    </message>
    <message>
        <source>%1 has no effect in this run, since it needs %2.</source>
        <translation>%1 wirkt in diesem Lauf nicht, da es %2 braucht.</translation>
    </message>
    <message>
        <source>The sweep has %1 values; expected 1 to %2.</source>
        <translation>Die Reihe hat %1 Werte; erwartet werden 1 bis %2.</translation>
    </message>
    <message>
        <source>Nothing says how long a point is trained; give seconds or steps.</source>
        <translation>Nichts sagt, wie lange ein Punkt trainiert wird; geben Sie seconds oder steps an.</translation>
    </message>
    <message>
        <source>%1 is %2 in %3 and cannot become %4 on resume; leave it as it is, or start a new sweep without --resume.</source>
        <translation>%1 ist %2 in %3 und kann beim Fortsetzen nicht %4 werden; lassen Sie es, wie es ist, oder beginnen Sie ohne --resume eine neue Reihe.</translation>
    </message>
    <message>
        <source>The flow was still growing, at %1 x %2 sites, when its time was up; give each point more seconds.</source>
        <translation>Der Fluss wuchs noch, bei %1 x %2 Plätzen, als seine Zeit um war; geben Sie jedem Punkt mehr Sekunden.</translation>
    </message>
    <message>
        <source>An unknown error ended this point.</source>
        <translation>Ein unbekannter Fehler beendete diesen Punkt.</translation>
    </message>
    <message>
        <source>%1 is no sweep: it is larger than any.</source>
        <translation>%1 ist keine Reihe: Es ist größer als jede.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a sweep: it is no JSON; use an intact copy of the file.</source>
        <translation>%1 lässt sich nicht als Reihe lesen: Es ist kein JSON; verwenden Sie eine unbeschädigte Kopie der Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a sweep: %2; use an intact copy of the file.</source>
        <translation>%1 lässt sich nicht als Reihe lesen: %2; verwenden Sie eine unbeschädigte Kopie der Datei.</translation>
    </message>
    <message>
        <source>%1. The sweep goes on.</source>
        <translation>%1. Die Reihe geht weiter.</translation>
    </message>
    <message>
        <source>Three steps in a row were skipped because the loss or its gradient was not finite (step %1); begin again with a lower learning rate, or set a gradient-norm clip.</source>
        <translation>Drei Schritte in Folge wurden übersprungen, weil der Verlust oder sein Gradient nicht endlich war (Schritt %1); beginnen Sie mit kleinerer Lernrate von vorn oder kürzen Sie den Gradienten.</translation>
    </message>
    <message>
        <source>Three steps in a row were skipped because the loss or its gradient was not finite (step %1); go on from step %2 with a lower learning rate, or set a gradient-norm clip.</source>
        <translation>Drei Schritte in Folge wurden übersprungen, weil der Verlust oder sein Gradient nicht endlich war (Schritt %1); fahren Sie ab Schritt %2 mit kleinerer Lernrate fort oder kürzen Sie den Gradienten.</translation>
    </message>
    <message>
        <source>The run has diverged (F is %1 nats at step %2); begin again with a lower learning rate, or set a gradient-norm clip.</source>
        <translation>Der Lauf ist divergiert (F ist %1 nats bei Schritt %2); beginnen Sie mit kleinerer Lernrate von vorn oder kürzen Sie den Gradienten.</translation>
    </message>
    <message>
        <source>The run has diverged (F is %1 nats at step %2); go on from step %3 with a lower learning rate, or set a gradient-norm clip.</source>
        <translation>Der Lauf ist divergiert (F ist %1 nats bei Schritt %2); fahren Sie ab Schritt %3 mit kleinerer Lernrate fort oder kürzen Sie den Gradienten.</translation>
    </message>
    <message>
        <source>The machine has run out of memory; %1.</source>
        <translation>Der Rechner hat keinen Speicher mehr; %1.</translation>
    </message>
    <message>
        <source>lower batch, lattice or the number of layers</source>
        <translation>senken Sie Stapel, Gitter oder die Zahl der Schichten</translation>
    </message>
    <message>
        <source>sweep with a smaller lattice, batch or number of samples</source>
        <translation>verkleinern Sie Gitter, Stapel oder die Zahl der Stichproben</translation>
    </message>
    <message>
        <source>analyse with fewer samples</source>
        <translation>nehmen Sie weniger Stichproben</translation>
    </message>
    <message>
        <source>sample with fewer chains</source>
        <translation>nehmen Sie weniger Ketten</translation>
    </message>
    <message>
        <source>The run was not saved, because the machine has run out of memory; close other programs, then save again.</source>
        <translation>Der Lauf wurde nicht gespeichert, weil der Rechner keinen Speicher mehr hat; schließen Sie andere Programme und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>The system starts no further thread for this run (%1); close other programs, or raise the limits of processes and memory (ulimit -u, ulimit -v).</source>
        <translation>Das System startet für diesen Lauf keinen weiteren Thread (%1); schließen Sie andere Programme oder erhöhen Sie die Grenzen für Prozesse und Speicher (ulimit -u, ulimit -v).</translation>
    </message>
    <message>
        <source>An unknown error stopped the work</source>
        <translation>Ein unbekannter Fehler beendete die Arbeit</translation>
    </message>
    <message>
        <source>the flow cannot grow: it has nothing that %1 could start from; flows whose levels are alike can grow</source>
        <translation>der Fluss kann nicht wachsen: Er hat nichts, womit %1 beginnen könnte; Flüsse mit gleichartigen Stufen können wachsen</translation>
    </message>
    <message>
        <source>The parameters are of another network: start from the beginning.</source>
        <translation>Die Parameter gehören zu einem anderen Netz: Beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>A parameter is not a finite number: start from the beginning.</source>
        <translation>Ein Parameter ist keine endliche Zahl: Beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>The energy of chain %1 is not finite where it starts; %2</source>
        <translation>Die Energie von Kette %1 ist an ihrem Anfang nicht endlich; %2</translation>
    </message>
    <message>
        <source>drawing samples</source>
        <translation>zieht Stichproben</translation>
    </message>
    <message>
        <source>mutual information</source>
        <translation>Transinformation</translation>
    </message>
    <message>
        <source>The trained run cannot be unpacked in the folder for temporary files. Make room there and try again.</source>
        <translation>Der trainierte Lauf lässt sich im Ordner für temporäre Dateien nicht auspacken. Schaffen Sie dort Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a run; use an intact copy of the file.</source>
        <translation>%1 lässt sich nicht als Lauf öffnen; verwenden Sie eine unbeschädigte Kopie der Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a run: %2.</source>
        <translation>%1 lässt sich nicht als Lauf öffnen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read because there is no such file; check the name.</source>
        <translation>%1 lässt sich nicht lesen, weil es die Datei nicht gibt; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 cannot be read because it is not a regular file; name a file.</source>
        <translation>%1 lässt sich nicht lesen, weil es keine gewöhnliche Datei ist; nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be opened for reading; check its permissions.</source>
        <translation>%1 lässt sich nicht zum Lesen öffnen; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2; use an intact copy of the file.</source>
        <translation>%1 lässt sich nicht lesen: %2; verwenden Sie eine unbeschädigte Kopie der Datei.</translation>
    </message>
    <message>
        <source>it is a safetensors file, but not of NeuralRG Lab; name a file that `neuralrg train` or the application has saved</source>
        <translation>es ist eine safetensors-Datei, aber keine von NeuralRG Lab; nennen Sie eine Datei, die `neuralrg train` oder die Anwendung gespeichert hat</translation>
    </message>
    <message>
        <source>its format version is %1 and this program reads 1 to %2; use a newer NeuralRG Lab</source>
        <translation>seine Formatversion ist %1, und dieses Programm liest 1 bis %2; verwenden Sie ein neueres NeuralRG Lab</translation>
    </message>
    <message>
        <source>its metadata lacks &quot;%1&quot;; use an intact copy of the file</source>
        <translation>in den Metadaten fehlt „%1“; verwenden Sie eine unbeschädigte Kopie der Datei</translation>
    </message>
    <message>
        <source>its setting %1</source>
        <translation>seine Einstellung %1</translation>
    </message>
    <message>
        <source>it holds %1 parameters, its settings ask for %2</source>
        <translation>es enthält %1 Parameter, seine Einstellungen verlangen %2</translation>
    </message>
    <message>
        <source>its history is not consistent</source>
        <translation>sein Verlauf ist widersprüchlich</translation>
    </message>
    <message>
        <source>it has only %1 bytes and is no safetensors file</source>
        <translation>es hat nur %1 Bytes und ist keine safetensors-Datei</translation>
    </message>
    <message>
        <source>it is no safetensors file (its header length would be %1, of at most %2)</source>
        <translation>es ist keine safetensors-Datei (ihr Kopf wäre %1 lang, erlaubt sind %2)</translation>
    </message>
    <message>
        <source>it is no safetensors file (its header is not JSON)</source>
        <translation>es ist keine safetensors-Datei (ihr Kopf ist kein JSON)</translation>
    </message>
    <message>
        <source>it ends within its header, after %1 bytes</source>
        <translation>es endet in seinem Kopf, nach %1 Bytes</translation>
    </message>
    <message>
        <source>its header could not be read from the disk</source>
        <translation>sein Kopf ließ sich nicht vom Datenträger lesen</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is missing</source>
        <translation>Tensor „%1“ fehlt</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is of type %2; expected %3</source>
        <translation>Tensor „%1“ ist vom Typ %2; erwartet wird %3</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is %2; expected %3</source>
        <translation>Tensor „%1“ ist %2; erwartet wird %3</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; could not be read from the disk</source>
        <translation>Tensor „%1“ ließ sich nicht vom Datenträger lesen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written because it does not name a file; give a file name.</source>
        <translation>„%1“ lässt sich nicht schreiben, weil es keine Datei nennt; geben Sie einen Dateinamen an.</translation>
    </message>
    <message>
        <source>%1 cannot be written because %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>it is a directory; name a file in it</source>
        <translation>es ist ein Ordner; nennen Sie eine Datei darin</translation>
    </message>
    <message>
        <source>it is not a regular file; name another one</source>
        <translation>es ist keine gewöhnliche Datei; nennen Sie eine andere</translation>
    </message>
    <message>
        <source>it is write-protected; name another file</source>
        <translation>es ist schreibgeschützt; nennen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>there is no folder %1; create it first or name another one</source>
        <translation>es gibt keinen Ordner %1; legen Sie ihn zuerst an oder nennen Sie einen anderen</translation>
    </message>
    <message>
        <source>its links lead in a circle; name another file</source>
        <translation>seine Verknüpfungen führen im Kreis; nennen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>its name is too long; choose a shorter name</source>
        <translation>sein Name ist zu lang; wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2; %3.</source>
        <translation>%1 lässt sich nicht schreiben: %2; %3.</translation>
    </message>
    <message>
        <source>%1 cannot be flushed to disk: %2; %3.</source>
        <translation>%1 lässt sich nicht auf den Datenträger schreiben: %2; %3.</translation>
    </message>
    <message>
        <source>%1 cannot be put in place: %2; %3.</source>
        <translation>%1 lässt sich nicht an seinen Platz setzen: %2; %3.</translation>
    </message>
    <message>
        <source>write less into one file</source>
        <translation>schreiben Sie weniger in eine Datei</translation>
    </message>
    <message>
        <source>make room or name a file on another disk</source>
        <translation>schaffen Sie Platz oder nennen Sie eine Datei auf einem anderen Datenträger</translation>
    </message>
    <message>
        <source>name a file in a folder that you may write to</source>
        <translation>nennen Sie eine Datei in einem Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>choose a shorter name</source>
        <translation>wählen Sie einen kürzeren Namen</translation>
    </message>
    <message>
        <source>raise the limit on the size of files (ulimit -f) or write less</source>
        <translation>erhöhen Sie die Grenze für Dateigrößen (ulimit -f) oder schreiben Sie weniger</translation>
    </message>
    <message>
        <source>create the folder first or name a file in another one</source>
        <translation>legen Sie den Ordner zuerst an oder nennen Sie eine Datei in einem anderen</translation>
    </message>
    <message>
        <source>close other files or raise the limit on open files (ulimit -n)</source>
        <translation>schließen Sie andere Dateien oder erhöhen Sie die Grenze für offene Dateien (ulimit -n)</translation>
    </message>
    <message>
        <source>name a file on another disk</source>
        <translation>nennen Sie eine Datei auf einem anderen Datenträger</translation>
    </message>
    <message>
        <source>%1 was not written, since %2, and it could not be opened again; lower the learning rate and go back to an earlier file.</source>
        <translation>%1 wurde nicht geschrieben, denn %2, und es ließe sich nicht wieder öffnen; senken Sie die Lernrate und kehren Sie zu einer früheren Datei zurück.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>%1; go back to an earlier file</source>
        <translation>%1; kehren Sie zu einer früheren Datei zurück</translation>
    </message>
    <message>
        <source>%1 has values that are not finite or beyond %2</source>
        <translation>%1 hat Werte, die nicht endlich sind oder über %2 liegen</translation>
    </message>
    <message>
        <source>%1 is being written by %2; wait until that has ended, or name another file.</source>
        <translation>%1 wird gerade geschrieben, von: %2; warten Sie, bis das beendet ist, oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>ein anderer Prozess</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>%1 exists and is not a run file, and is left alone; name another file.</source>
        <translation>%1 gibt es schon, ist keine Laufdatei und bleibt unberührt; nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is a run of a newer NeuralRG Lab, and is left alone; name another file, or delete it yourself.</source>
        <translation>%1 ist ein Lauf eines neueren NeuralRG Lab und bleibt unberührt; nennen Sie eine andere Datei oder löschen Sie es selbst.</translation>
    </message>
    <message>
        <source>%1 is %2; expected %3.</source>
        <translation>%1 ist %2; erwartet wird %3.</translation>
    </message>
    <message>
        <source>%1 is %2; expected %3</source>
        <translation>%1 ist %2; erwartet wird %3</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>eine einzelne Zahl</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2 for %3</source>
        <translation>%1 bis %2 für %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>its __metadata__ is not a map of texts</source>
        <translation>seine __metadata__ sind keine Tabelle von Texten</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is not described by a map</source>
        <translation>der Tensor „%1“ ist nicht durch eine Tabelle beschrieben</translation>
    </message>
    <message>
        <source>dtype, shape or offsets of tensor &quot;%1&quot; are not sound</source>
        <translation>dtype, shape oder offsets des Tensors „%1“ sind nicht stimmig</translation>
    </message>
    <message>
        <source>its header is not sound JSON</source>
        <translation>sein Kopf ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>its header has more than %1 entries</source>
        <translation>sein Kopf hat mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>its header has the name &quot;%1&quot; twice</source>
        <translation>sein Kopf enthält den Namen „%1“ doppelt</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; starts at byte %2 of the data where %3 is expected</source>
        <translation>der Tensor „%1“ beginnt bei Byte %2 der Daten, erwartet wird %3</translation>
    </message>
    <message>
        <source>it is truncated within tensor &quot;%1&quot;</source>
        <translation>sie endet mitten im Tensor „%1“</translation>
    </message>
    <message>
        <source>it has %1 bytes after its last tensor</source>
        <translation>nach dem letzten Tensor folgen noch %1 Bytes</translation>
    </message>
    <message>
        <source>it would have %1 entries, more than %2</source>
        <translation>sie hätte %1 Einträge, mehr als %2</translation>
    </message>
    <message>
        <source>the shape of tensor &quot;%1&quot; is not sound</source>
        <translation>die Form des Tensors „%1“ ist nicht stimmig</translation>
    </message>
    <message>
        <source>its header would be longer than %1 bytes</source>
        <translation>ihr Kopf wäre länger als %1 Bytes</translation>
    </message>
    <message>
        <source>its random-stream does not go with its seed and step</source>
        <translation>ihr random-stream passt nicht zu Startwert und Schritt</translation>
    </message>
    <message>
        <source>its growth-lattice does not go with its other settings</source>
        <translation>ihr growth-lattice passt nicht zu den übrigen Einstellungen</translation>
    </message>
    <message>
        <source>its metadata &quot;%1&quot; is &quot;%2&quot;; expected a non-negative number</source>
        <translation>ihre Angabe „%1“ ist „%2“; erwartet wird eine nicht negative Zahl</translation>
    </message>
    <message>
        <source>its metadata &quot;%1&quot; is &quot;%2&quot;; expected a whole number</source>
        <translation>ihre Angabe „%1“ ist „%2“; erwartet wird eine ganze Zahl</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is not a column of at most %2 rows</source>
        <translation>der Tensor „%1“ ist keine Spalte von höchstens %2 Zeilen</translation>
    </message>
    <message>
        <source>its flow still grows, from %1 to %2 sites an edge; train it on first</source>
        <translation>ihr Fluss wächst noch, von %1 auf %2 Plätze je Kante; trainieren Sie ihn erst weiter</translation>
    </message>
    <message>
        <source>its marks are not a list of changes</source>
        <translation>ihre Marken sind keine Liste von Änderungen</translation>
    </message>
    <message>
        <source>adam/m or adam/v has values that are not finite</source>
        <translation>adam/m oder adam/v enthält Werte, die nicht endlich sind</translation>
    </message>
    <message>
        <source>adam/v has negative values</source>
        <translation>adam/v enthält negative Werte</translation>
    </message>
    <message>
        <source>its counts of steps are not sound</source>
        <translation>ihre Schrittzahlen sind nicht stimmig</translation>
    </message>
    <message>
        <source>the steps of its history are out of order</source>
        <translation>die Schritte ihres Verlaufs sind nicht in der richtigen Folge</translation>
    </message>
    <message>
        <source>the steps of its history are negative or too large</source>
        <translation>die Schritte ihres Verlaufs sind negativ oder zu groß</translation>
    </message>
    <message>
        <source>its marks are too many or not in the order of their steps</source>
        <translation>ihre Marken sind zu viele oder nicht in der Folge ihrer Schritte</translation>
    </message>
    <message>
        <source>its marks have texts of more than %1 bytes</source>
        <translation>ihre Marken haben Texte von mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>its history has too many rows</source>
        <translation>ihr Verlauf hat zu viele Zeilen</translation>
    </message>
    <message>
        <source>of its growth, %1</source>
        <translation>von ihrem Wachstum: %1</translation>
    </message>
    <message>
        <source>settings are no table</source>
        <translation>settings ist keine Tabelle</translation>
    </message>
    <message>
        <source>the setting %1 is no text</source>
        <translation>die Einstellung %1 ist kein Text</translation>
    </message>
    <message>
        <source>%1 is not an option of its run</source>
        <translation>%1 ist keine Einstellung ihres Laufs</translation>
    </message>
    <message>
        <source>values are no list of 1 to %1</source>
        <translation>values ist keine Liste von 1 bis %1 Werten</translation>
    </message>
    <message>
        <source>a value is not one of %1</source>
        <translation>ein Wert gehört nicht zu %1</translation>
    </message>
    <message>
        <source>%1 and its error do not belong together</source>
        <translation>%1 und sein Fehler gehören nicht zusammen</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is no count</source>
        <translation>%1 ist keine Anzahl</translation>
    </message>
    <message>
        <source>%1 is no text</source>
        <translation>%1 ist kein Text</translation>
    </message>
    <message>
        <source>trust is &quot;%1&quot;</source>
        <translation>trust ist „%1“</translation>
    </message>
    <message>
        <source>a point is no table</source>
        <translation>ein Punkt ist keine Tabelle</translation>
    </message>
    <message>
        <source>a point without a problem has no sites or no samples</source>
        <translation>ein Punkt ohne Fehler hat keine Plätze oder keine Stichproben</translation>
    </message>
    <message>
        <source>observables are no list of names</source>
        <translation>observables ist keine Liste von Namen</translation>
    </message>
    <message>
        <source>it is no sweep</source>
        <translation>sie ist keine Reihe</translation>
    </message>
    <message>
        <source>its format version is no number</source>
        <translation>ihre Formatversion ist keine Zahl</translation>
    </message>
    <message>
        <source>it was written by a newer NeuralRG Lab</source>
        <translation>sie stammt von einem neueren NeuralRG Lab</translation>
    </message>
    <message>
        <source>it has not one point for each value</source>
        <translation>sie hat nicht zu jedem Wert einen Punkt</translation>
    </message>
    <message>
        <source>a point does not belong to its value</source>
        <translation>ein Punkt gehört nicht zu seinem Wert</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
</context>
<context>
    <name>GhostCurves</name>
    <message>
        <source>step %1&lt;br/&gt;</source>
        <translation>Schritt %1&lt;br/&gt;</translation>
    </message>
</context>
<context>
    <name>LatticeMaps</name>
    <message>
        <source>row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source> (of one configuration: no error)</source>
        <translation> (von einer Konfiguration: kein Fehler)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NetworkPainter</name>
    <message>
        <source>scale %1</source>
        <translation>Skala %1</translation>
    </message>
    <message>
        <source>%1 × %1</source>
        <translation>%1 × %1</translation>
    </message>
    <message>
        <source>x, one row</source>
        <translation>x, eine Zeile</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Report of a NeuralRG run</source>
        <translation>Bericht über einen NeuralRG-Lauf</translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>after step %1: %2</source>
        <translation>nach Schritt %1: %2</translation>
    </message>
    <message>
        <source>at its start: the parameters of run %1</source>
        <translation>zu Beginn: die Parameter von Lauf %1</translation>
    </message>
</context>
<context>
    <name>nrg::gui</name>
    <message>
        <source>Free energy bound</source>
        <translation>Schranke der freien Energie</translation>
    </message>
    <message>
        <source>Gap to the exact value</source>
        <translation>Abstand zum exakten Wert</translation>
    </message>
    <message>
        <source>Samples of the flow</source>
        <translation>Stichproben des Flusses</translation>
    </message>
    <message>
        <source>Structure factor S(0)</source>
        <translation>Strukturfaktor S(0)</translation>
    </message>
    <message>
        <source>Structure factor S(k)</source>
        <translation>Strukturfaktor S(k)</translation>
    </message>
    <message>
        <source>Order parameter</source>
        <translation>Ordnungsparameter</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Mutual information</source>
        <translation>Transinformation</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt;, mean of the last steps</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt;, Mittel der letzten Schritte</translation>
    </message>
    <message>
        <source>%1 nats</source>
        <translation>%1 nats</translation>
    </message>
    <message>
        <source>Gap F&lt;sub&gt;θ&lt;/sub&gt; + ln Z</source>
        <translation>Abstand F&lt;sub&gt;θ&lt;/sub&gt; + ln Z</translation>
    </message>
    <message>
        <source>%1 nats = %2</source>
        <translation>%1 nats = %2</translation>
    </message>
    <message>
        <source>σ of ln(q/π)</source>
        <translation>σ von ln(q/π)</translation>
    </message>
    <message>
        <source>Exact −ln Z</source>
        <translation>Exaktes −ln Z</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>%1, %2 ms a step</source>
        <translation>%1, %2 ms je Schritt</translation>
    </message>
    <message>
        <source>−ln Z, reweighted</source>
        <translation>−ln Z, umgewichtet</translation>
    </message>
    <message>
        <source>ESS</source>
        <translation>ESS</translation>
    </message>
    <message>
        <source>%1 of %2 draws, step %3</source>
        <translation>%1 von %2 Ziehungen, Schritt %3</translation>
    </message>
    <message>
        <source>a run that is not saved</source>
        <translation>ein nicht gespeicherter Lauf</translation>
    </message>
    <message>
        <source>NeuralRG: %1</source>
        <translation>NeuralRG: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Standard: %1.</source>
        <translation>Standard: %1.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>The command that repeats this run:</source>
        <translation>Der Befehl, der diesen Lauf wiederholt:</translation>
    </message>
    <message>
        <source>It does not repeat what was changed %1.</source>
        <translation>Er wiederholt nicht, was %1 geändert wurde.</translation>
    </message>
    <message>
        <source>Runs that the last window has left: %1.</source>
        <translation>Läufe, die das letzte Fenster hinterlassen hat: %1.</translation>
    </message>
    <message>
        <source>The last window ended before its run was saved. %1</source>
        <translation>Das letzte Fenster endete, bevor sein Lauf gespeichert war. %1</translation>
    </message>
    <message>
        <source>Earlier runs kept with it: %1.</source>
        <translation>Frühere Läufe, die mit ihm aufgehoben sind: %1.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>von Anfang an</translation>
    </message>
    <message>
        <source>%1 x %1 sites</source>
        <translation>%1 x %1 Plätze</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>T %1</source>
        <translation>T %1</translation>
    </message>
    <message>
        <source>L %1</source>
        <translation>L %1</translation>
    </message>
    <message>
        <source>d %1</source>
        <translation>d %1</translation>
    </message>
    <message>
        <source>Critical 16 × 16, trained</source>
        <translation>Kritisch 16 × 16</translation>
    </message>
    <message>
        <source>The Ising model at its critical point, learned by the stencil flow in 20,000 steps.</source>
        <translation>Das Ising-Modell am kritischen Punkt, vom Schablonenfluss in 20 000 Schritten gelernt.</translation>
    </message>
    <message>
        <source>Critical 64 × 64, trained</source>
        <translation>Kritisch 64 × 64</translation>
    </message>
    <message>
        <source>The same on 64 × 64 sites, grown from 8 × 8: six scales of one critical point.</source>
        <translation>Dasselbe auf 64 × 64 Plätzen, gewachsen aus 8 × 8: sechs Skalen eines kritischen Punkts.</translation>
    </message>
    <message>
        <source>The chains are worth fewer than 100 independent samples.</source>
        <translation>Die Ketten sind weniger als 100 unabhängige Stichproben wert.</translation>
    </message>
    <message>
        <source>An exactly known value is more than three standard errors off: states that hold a chain for long are too rare among the flow&apos;s draws to have been met.</source>
        <translation>Ein exakt bekannter Wert liegt mehr als drei Standardfehler entfernt: Zustände, die eine Kette lange festhalten, sind unter den Ziehungen des Flusses so selten, dass sie nicht vorkamen.</translation>
    </message>
    <message>
        <source>A few proposals weigh so much that still heavier ones must have been missed; errors are not reliable.</source>
        <translation>Einige Vorschläge wiegen so viel, dass noch schwerere fehlen müssen; die Fehler sind nicht verlässlich.</translation>
    </message>
    <message>
        <source>The flow&apos;s draws can be trusted when rejections correct them.</source>
        <translation>Die Ziehungen des Flusses sind verlässlich, wenn Ablehnungen sie korrigieren.</translation>
    </message>
    <message>
        <source>The flow&apos;s draws can be trusted even without rejections.</source>
        <translation>Die Ziehungen des Flusses sind sogar ohne Ablehnungen verlässlich.</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>heavy tail</source>
        <translation>schwerer Rand</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>festgefahren</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>long enough</source>
        <translation>lang genug</translation>
    </message>
    <message>
        <source>Nothing is measured during warm-up.</source>
        <translation>Während des Aufwärmens wird nichts gemessen.</translation>
    </message>
    <message>
        <source>There are too few steps for figures yet.</source>
        <translation>Für Zahlen sind es noch zu wenige Schritte.</translation>
    </message>
    <message>
        <source>No chain has moved, so that there is no error and no autocorrelation time.</source>
        <translation>Keine Kette hat sich bewegt; daher gibt es weder Fehler noch Autokorrelationszeit.</translation>
    </message>
    <message>
        <source>The chains are long enough for their autocorrelation time and agree with one another.</source>
        <translation>Die Ketten sind lang genug für ihre Autokorrelationszeit und stimmen miteinander überein.</translation>
    </message>
    <message>
        <source>The chains are too short for their autocorrelation time, or do not agree (R̂ ≥ 1.05).</source>
        <translation>Die Ketten sind zu kurz für ihre Autokorrelationszeit oder stimmen nicht überein (R̂ ≥ 1,05).</translation>
    </message>
    <message>
        <source>Tail of weight × observable: k = %1.</source>
        <translation>Rand von Gewicht × Observable: k = %1.</translation>
    </message>
    <message>
        <source>&lt; %1 nats</source>
        <translation>&lt; %1 nats</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>± %1, step %2</source>
        <translation>± %1, Schritt %2</translation>
    </message>
    <message>
        <source>Not shown: the weighted samples count as fewer than 100.</source>
        <translation>Nicht gezeigt: Die gewichteten Stichproben zählen weniger als 100.</translation>
    </message>
    <message>
        <source>Not shown: an exactly known value is more than three standard errors off.</source>
        <translation>Nicht gezeigt: Ein exakt bekannter Wert liegt mehr als drei Standardfehler entfernt.</translation>
    </message>
    <message>
        <source>Not shown: a few samples weigh so much that still heavier ones must have been missed.</source>
        <translation>Nicht gezeigt: Einige Stichproben wiegen so viel, dass noch schwerere fehlen müssen.</translation>
    </message>
    <message>
        <source>ln Z is not known exactly here, so that there is no gap.</source>
        <translation>ln Z ist hier nicht exakt bekannt; daher gibt es keinen Abstand.</translation>
    </message>
    <message>
        <source>This was not measured.</source>
        <translation>Dies wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>F + ln Z in nats</source>
        <translation>F + ln Z in nats</translation>
    </message>
    <message>
        <source>F + ln Z</source>
        <translation>F + ln Z</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>Gap per site</source>
        <translation>Abstand je Platz</translation>
    </message>
    <message>
        <source>(F + ln Z)/N in nats</source>
        <translation>(F + ln Z)/N in nats</translation>
    </message>
    <message>
        <source>(F + ln Z)/N</source>
        <translation>(F + ln Z)/N</translation>
    </message>
    <message>
        <source>−ln Z per site</source>
        <translation>−ln Z je Platz</translation>
    </message>
    <message>
        <source>−ln Z/N in nats</source>
        <translation>−ln Z/N in nats</translation>
    </message>
    <message>
        <source>−ln Z/N</source>
        <translation>−ln Z/N</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>The target&apos;s leading observable as the chains run from a cold start to equilibrium.</source>
        <translation>Die wichtigste Observable des Ziels, während die Ketten vom Kaltstart ins Gleichgewicht laufen.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>Scales of bijectors (Fig. 1a) along one row of the lattice: noise &lt;i&gt;z&lt;/i&gt; enters at the top, a configuration &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; leaves below. Beside each scale stand the field that it keeps and the latents that leave there, ×. The bar in a part is its |ln|det||, which renormalises the couplings.</source>
        <translation>Skalen von Bijektoren (Fig. 1a) entlang einer Zeile des Gitters: Oben tritt Rauschen &lt;i&gt;z&lt;/i&gt; ein, unten tritt eine Konfiguration &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; aus. Neben jeder Skala stehen das Feld, das sie behält, und die latenten Variablen, die dort austreten, ×. Der Balken in einem Baustein ist sein |ln|det||, das die Kopplungen renormiert.</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>Freie Energie</translation>
    </message>
    <message>
        <source>The variational bound &lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; = E[ln &lt;i&gt;q(x)&lt;/i&gt; − ln &lt;i&gt;π(x)&lt;/i&gt;] ≥ −ln &lt;i&gt;Z&lt;/i&gt; falls onto the exact value as the flow learns the lattice. Band: standard deviation of ln(&lt;i&gt;q/π&lt;/i&gt;) in a batch; it vanishes when &lt;i&gt;q&lt;/i&gt; is exact.</source>
        <translation>Die Variationsschranke &lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; = E[ln &lt;i&gt;q(x)&lt;/i&gt; − ln &lt;i&gt;π(x)&lt;/i&gt;] ≥ −ln &lt;i&gt;Z&lt;/i&gt; fällt auf den exakten Wert, während der Fluss das Gitter lernt. Band: Standardabweichung von ln(&lt;i&gt;q/π&lt;/i&gt;) in einem Stapel; sie verschwindet, wenn &lt;i&gt;q&lt;/i&gt; exakt ist.</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Whether the flow can be trusted alone, or corrected by the weights &lt;i&gt;π(x)/q(x)&lt;/i&gt;, as fresh draws show.</source>
        <translation>Ob man dem Fluss allein oder mit den Gewichten &lt;i&gt;π(x)/q(x)&lt;/i&gt; korrigiert trauen kann; neue Ziehungen zeigen es.</translation>
    </message>
    <message>
        <source>Race of the samplers</source>
        <translation>Wettlauf der Verfahren</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>The run trained anew at several values of one setting, for equal time, and measured on fresh samples. Against &lt;i&gt;T&lt;/i&gt;: energy, specific heat, −ln &lt;i&gt;Z&lt;/i&gt;/&lt;i&gt;N&lt;/i&gt; and &lt;i&gt;S&lt;/i&gt;(0) = ⟨&lt;i&gt;m&lt;/i&gt;²⟩ by reweighting, with errors, above their exact values.</source>
        <translation>Der Lauf, bei mehreren Werten einer Einstellung gleich lange neu trainiert und an neuen Stichproben gemessen. Gegen &lt;i&gt;T&lt;/i&gt;: Energie, spezifische Wärme, −ln &lt;i&gt;Z&lt;/i&gt;/&lt;i&gt;N&lt;/i&gt; und &lt;i&gt;S&lt;/i&gt;(0) = ⟨&lt;i&gt;m&lt;/i&gt;²⟩ durch Umgewichten, mit Fehlern, über ihren exakten Werten.</translation>
    </message>
    <message>
        <source>&lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; + ln &lt;i&gt;Z&lt;/i&gt; = KL(&lt;i&gt;q&lt;/i&gt; || &lt;i&gt;π/Z&lt;/i&gt;) in nats and, on the right, as a share of |ln &lt;i&gt;Z&lt;/i&gt;|. Sampling noise can push a step below zero: a triangle at the lower edge marks it.</source>
        <translation>&lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; + ln &lt;i&gt;Z&lt;/i&gt; = KL(&lt;i&gt;q&lt;/i&gt; || &lt;i&gt;π/Z&lt;/i&gt;) in nats und rechts als Anteil von |ln &lt;i&gt;Z&lt;/i&gt;|. Statistisches Rauschen kann einen Schritt unter null drücken: Ein Dreieck am unteren Rand kennzeichnet ihn.</translation>
    </message>
    <message>
        <source>The mean square of the wave with wave vector &lt;i&gt;k&lt;/i&gt;; &lt;i&gt;k&lt;/i&gt; = 0 is in the middle.</source>
        <translation>Das mittlere Quadrat der Welle mit Wellenvektor &lt;i&gt;k&lt;/i&gt;; &lt;i&gt;k&lt;/i&gt; = 0 liegt in der Mitte.</translation>
    </message>
    <message>
        <source>Distribution of the target&apos;s order parameter in draws of the flow and in the chains. A flow that has collapsed onto one sign shows here.</source>
        <translation>Verteilung des Ordnungsparameters des Ziels in Ziehungen des Flusses und in den Ketten. Hier zeigt sich, ob der Fluss auf ein Vorzeichen zusammengefallen ist.</translation>
    </message>
    <message>
        <source>Fields &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; drawn by the flow in the newest step.</source>
        <translation>Felder &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt;, die der Fluss im neuesten Schritt gezogen hat.</translation>
    </message>
    <message>
        <source>Can the flow be trusted?</source>
        <translation>Ist der Fluss verlässlich?</translation>
    </message>
    <message>
        <source>Fresh draws of the flow, weighted by &lt;i&gt;w&lt;/i&gt; = &lt;i&gt;π(x)/q(x)&lt;/i&gt;. ⟨&lt;i&gt;w&lt;/i&gt;⟩ = &lt;i&gt;Z&lt;/i&gt; holds for any flow: ln &lt;i&gt;Z&lt;/i&gt; without the bias of the bound, if the draws include those of large weight. The effective sample size (Σ &lt;i&gt;w&lt;/i&gt;)² / Σ &lt;i&gt;w&lt;/i&gt;² is the number of independent draws that are worth as much.</source>
        <translation>Neue Ziehungen des Flusses, gewichtet mit &lt;i&gt;w&lt;/i&gt; = &lt;i&gt;π(x)/q(x)&lt;/i&gt;. ⟨&lt;i&gt;w&lt;/i&gt;⟩ = &lt;i&gt;Z&lt;/i&gt; gilt für jeden Fluss: ln &lt;i&gt;Z&lt;/i&gt; ohne die Verzerrung der Schranke, sofern die Ziehungen die mit großem Gewicht enthalten. Der effektive Stichprobenumfang (Σ &lt;i&gt;w&lt;/i&gt;)² / Σ &lt;i&gt;w&lt;/i&gt;² ist die Zahl unabhängiger Ziehungen, die ebenso viel wert sind.</translation>
    </message>
    <message>
        <source>E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]: how a latent responds to each site, averaged over configurations (Fig. 4a). A collective variable responds to a region, as a wavelet does. A wavelet has no spread over configurations.</source>
        <translation>E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]: wie eine latente Variable auf jeden Platz antwortet, über Konfigurationen gemittelt (Fig. 4a). Eine kollektive Variable antwortet auf ein Gebiet, wie es ein Wavelet tut. Ein Wavelet streut nicht von Konfiguration zu Konfiguration.</translation>
    </message>
    <message>
        <source>&lt;i&gt;I&lt;/i&gt;(&lt;i&gt;x&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;; &lt;i&gt;x&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) = ∫ &lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; ln(&lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; / &lt;i&gt;p&lt;sub&gt;i&lt;/sub&gt;p&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) ≥ 0 of all pairs of latents and of sites, in nats (Fig. 4b, c). The two maps have different ranges of colours: the latents share far less information.</source>
        <translation>&lt;i&gt;I&lt;/i&gt;(&lt;i&gt;x&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;; &lt;i&gt;x&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) = ∫ &lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; ln(&lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; / &lt;i&gt;p&lt;sub&gt;i&lt;/sub&gt;p&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) ≥ 0 aller Paare latenter Variablen und aller Paare von Plätzen, in nats (Fig. 4b, c). Die beiden Karten haben verschiedene Farbbereiche: Die latenten Variablen teilen weit weniger Information.</translation>
    </message>
    <message>
        <source>Latent lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Drag a latent and the field follows, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;); paint a field and see its latents, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), with ln &lt;i&gt;q&lt;/i&gt; and ln &lt;i&gt;π&lt;/i&gt;.</source>
        <translation>Ziehen Sie an einer latenten Variablen, und das Feld folgt, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;); malen Sie ein Feld und sehen Sie seine latenten Variablen, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), mit ln &lt;i&gt;q&lt;/i&gt; und ln &lt;i&gt;π&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Sehen</translation>
    </message>
    <message>
        <source>The network learns: one scale after another falls into place.</source>
        <translation>Das Netz lernt: Eine Skala nach der anderen findet ihren Platz.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Monte Carlo in the flow&apos;s latent variables compared with Monte Carlo in the fields.</source>
        <translation>Monte Carlo in den latenten Variablen des Flusses, verglichen mit Monte Carlo in den Feldern.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Deuten</translation>
    </message>
    <message>
        <source>What the flow&apos;s latent variables mean, and what they do when they are pulled.</source>
        <translation>Was die latenten Variablen des Flusses bedeuten und was sie tun, wenn man an ihnen zieht.</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>disentangler</source>
        <translation>Entflechter</translation>
    </message>
    <message>
        <source>decimator</source>
        <translation>Dezimator</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>Fourier layer</source>
        <translation>Fourier-Schicht</translation>
    </message>
    <message>
        <source>Fourier layer, layer %1, scale %2</source>
        <translation>Fourier-Schicht, Schicht %1, Skala %2</translation>
    </message>
    <message>
        <source>%1 %2 of layer %3, scale %4</source>
        <translation>%1 %2 von Schicht %3, Skala %4</translation>
    </message>
    <message>
        <source>%1 × %1 variables %2 apart, from row %3, column %4</source>
        <translation>%1 × %1 Variablen im Abstand %2, ab Zeile %3, Spalte %4</translation>
    </message>
    <message>
        <source>moves row %1, column %2; reads %3 sites, %4 apart</source>
        <translation>bewegt Zeile %1, Spalte %2; liest %3 Plätze im Abstand %4</translation>
    </message>
    <message>
        <source>scales every Fourier mode of the %1 × %1 variables %2 apart</source>
        <translation>skaliert jede Fourier-Mode der %1 × %1 Variablen im Abstand %2</translation>
    </message>
    <message>
        <source>-%1 needs a value.</source>
        <translation>-%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>Watch a neural network learn the renormalization group of a lattice model.</source>
        <translation>Sehen Sie einem neuronalen Netz zu, wie es die Renormierungsgruppe eines Gittermodells lernt.</translation>
    </message>
    <message>
        <source>A run (.nrg) to open.</source>
        <translation>Ein Lauf (.nrg), der geöffnet wird.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Start from a preset.</source>
        <translation>Mit einer Vorgabe beginnen.</translation>
    </message>
    <message>
        <source>Train on this many threads (0: all cores).</source>
        <translation>Mit so vielen Threads trainieren (0: alle Kerne).</translation>
    </message>
    <message>
        <source>Language of all texts: one of %1.</source>
        <translation>Sprache aller Texte: %1.</translation>
    </message>
    <message>
        <source>Train a preset (quick-look unless --preset says otherwise) to its end and write the pictures and the run into a folder; needs no display.</source>
        <translation>Eine Vorgabe (quick-look, wenn --preset nichts anderes sagt) bis zum Ende trainieren und Bilder und Lauf in einen Ordner schreiben; braucht keinen Bildschirm.</translation>
    </message>
    <message>
        <source>Train for --seconds, write a picture of the window and end.</source>
        <translation>So lange trainieren, wie --seconds sagt, ein Bild des Fensters schreiben und enden.</translation>
    </message>
    <message>
        <source>For --screenshot: one of %1.</source>
        <translation>Für --screenshot: eines von %1.</translation>
    </message>
    <message>
        <source>For --screenshot: size of the window, e.g. 1280x720.</source>
        <translation>Für --screenshot: Größe des Fensters, z. B. 1280x720.</translation>
    </message>
    <message>
        <source>For --screenshot: wait for --seconds without training.</source>
        <translation>Für --screenshot: so lange warten, wie --seconds sagt, ohne zu trainieren.</translation>
    </message>
    <message>
        <source>For --screenshot: instead of training, race all samplers on the flow for so many seconds each, to the end; shows the view race unless --page or --view say otherwise.</source>
        <translation>Für --screenshot: statt zu trainieren, alle Verfahren auf dem Fluss je so viele Sekunden um die Wette laufen lassen, bis zum Ende; zeigt die Ansicht race, wenn --page oder --view nichts anderes sagen.</translation>
    </message>
    <message>
        <source>For --screenshot (default 10).</source>
        <translation>Für --screenshot (Standard 10).</translation>
    </message>
    <message>
        <source>Replace the files of --screenshot or --demonstrate where there are any.</source>
        <translation>Vorhandene Dateien von --screenshot oder --demonstrate ersetzen.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>--%1 needs %2 from %3, not &quot;%4&quot;.</source>
        <translation>--%1 braucht %2, %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;; choose one of %2.</source>
        <translation>Es gibt keine Vorgabe „%1“; wählen Sie eine von %2.</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;; choose one of %2.</source>
        <translation>Es gibt keine Sprache „%1“; wählen Sie eine von %2.</translation>
    </message>
    <message>
        <source>--%1 needs a number of seconds from above 0 to 86400, not &quot;%2&quot;.</source>
        <translation>--%1 braucht eine Zahl von Sekunden über 0 bis 86400, nicht „%2“.</translation>
    </message>
    <message>
        <source>Only one run can be opened at a time.</source>
        <translation>Es lässt sich nur ein Lauf auf einmal öffnen.</translation>
    </message>
    <message>
        <source>Use one of --%1, --%2 and --%3 at a time.</source>
        <translation>Verwenden Sie nur eines von --%1, --%2 und --%3.</translation>
    </message>
    <message>
        <source>--%1 belongs to --screenshot.</source>
        <translation>--%1 gehört zu --screenshot.</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;; choose one of %2.</source>
        <translation>Es gibt keine Seite „%1“; wählen Sie eine von %2.</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; choose one of %2.</source>
        <translation>Es gibt keine Ansicht „%1“; wählen Sie eine von %2.</translation>
    </message>
    <message>
        <source>--size needs a width and a height such as 1280x720, from %1x%2 to %3x%4, not &quot;%5&quot;.</source>
        <translation>--size braucht Breite und Höhe wie 1280x720, von %1x%2 bis %3x%4, nicht „%5“.</translation>
    </message>
    <message>
        <source>A run brings its own settings: open it without --%1, --%2 and --%3.</source>
        <translation>Ein Lauf bringt seine Einstellungen mit: Öffnen Sie ihn ohne --%1, --%2 und --%3.</translation>
    </message>
    <message>
        <source>--%1 belongs to --%2 and --%3.</source>
        <translation>--%1 gehört zu --%2 und --%3.</translation>
    </message>
    <message>
        <source>%1 exists; give --%2 to replace it, or choose another name.</source>
        <translation>%1 ist schon da; geben Sie --%2 an, um es zu ersetzen, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Cannot write %1; is the folder there and writable?</source>
        <translation>%1 lässt sich nicht schreiben; gibt es den Ordner, und ist er beschreibbar?</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <translation>Warten auf: %1</translation>
    </message>
    <message>
        <source>Not complete, and without a picture: %1</source>
        <translation>Nicht vollständig und ohne Bild: %1</translation>
    </message>
    <message>
        <source>The page &quot;%1&quot;. %2</source>
        <translation>Die Seite „%1“. %2</translation>
    </message>
    <message>
        <source>The run; neuralrg-lab and neuralrg go on with it.</source>
        <translation>Der Lauf; neuralrg-lab und neuralrg setzen ihn fort.</translation>
    </message>
    <message>
        <source>Cannot create the folder %1; choose another one.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Training the preset %1: %2</source>
        <translation>Training der Vorgabe %1: %2</translation>
    </message>
    <message>
        <source>The race did not finish.</source>
        <translation>Der Wettlauf kam nicht zum Ende.</translation>
    </message>
    <message>
        <source>Earlier runs that are in no file: %1.</source>
        <translation>Frühere Läufe, die in keiner Datei sind: %1.</translation>
    </message>
    <message>
        <source>Written by NeuralRG Lab %1 on %2</source>
        <translation>Geschrieben von NeuralRG Lab %1 am %2</translation>
    </message>
    <message>
        <source>%1 is %2; it has to be one of %3.</source>
        <translation>%1 ist %2; möglich sind %3.</translation>
    </message>
    <message>
        <source>%1 is %2; it has to be from %3 to %4.</source>
        <translation>%1 ist %2; möglich ist %3 bis %4.</translation>
    </message>
    <message>
        <source>One step takes about %1 s and %2 GiB</source>
        <translation>Ein Schritt braucht etwa %1 s und %2 GiB</translation>
    </message>
    <message>
        <source>%1; try %2 x %2 sites.</source>
        <translation>%1; versuchen Sie %2 x %2 Plätze.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>Chains that have not moved once: %n.</source>
        <translation>
            <numerusform>Ketten, die sich nie bewegt haben: %n.</numerusform>
            <numerusform>Ketten, die sich nie bewegt haben: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longest stay in one state: %1 step(s).</source>
        <translation>
            <numerusform>Längster Aufenthalt in einem Zustand: %1 Schritt.</numerusform>
            <numerusform>Längster Aufenthalt in einem Zustand: %1 Schritte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run of %1 step(s) is not saved.</source>
        <translation>
            <numerusform>Der Lauf von %1 Schritt ist nicht gespeichert.</numerusform>
            <numerusform>Der Lauf von %1 Schritten ist nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last window ended before its run was saved: %1 x %1 sites, step %2, with its curves and chains.</source>
        <translation>Das letzte Fenster endete, bevor sein Lauf gespeichert war: %1 x %1 Plätze, Schritt %2, mit Kurven und Ketten.</translation>
    </message>
    <message>
        <source>The last window ended before its run was saved: %1 x %1 sites, step %2, with its curves.</source>
        <translation>Das letzte Fenster endete, bevor sein Lauf gespeichert war: %1 x %1 Plätze, Schritt %2, mit Kurven.</translation>
    </message>
    <message>
        <source>All samplers get equal wall time: hybrid Monte Carlo from a cold start, &lt;i&gt;x&lt;/i&gt; ~ N(0, 1), in the latents at &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), and flow Metropolis from draws of the flow. A leapfrog in the latents costs more than one in the fields; the race shows whether it is worth the time. Physical HMC runs with several leapfrog counts, and its best one is drawn.</source>
        <translation>Alle Verfahren erhalten gleich viel Laufzeit: Hybrid-Monte-Carlo von einem Kaltstart aus, &lt;i&gt;x&lt;/i&gt; ~ N(0, 1), in den latenten Variablen bei &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), und Fluss-Metropolis von Ziehungen des Flusses aus. Ein Leapfrog-Schritt in den latenten Variablen kostet mehr als einer in den Feldern; der Wettlauf zeigt, ob er die Zeit wert ist. Physikalisches HMC läuft mit mehreren Schrittzahlen; gezeichnet ist die beste.</translation>
    </message>
    <message>
        <source>Train a preset (paper unless --preset says otherwise) in the window at every depth and print how responsive it stayed, as JSON.</source>
        <translation>Eine Vorgabe (paper, wenn --preset nichts anderes sagt) in jeder Tiefe des Fensters trainieren und als JSON ausgeben, wie schnell es reagierte.</translation>
    </message>
    <message>
        <source>colour coupling</source>
        <translation>Farbkopplung</translation>
    </message>
</context>
<context>
    <name>nrg::gui::Brush</name>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Value of the brush</source>
        <translation>Wert des Pinsels</translation>
    </message>
    <message>
        <source>%1 × %1</source>
        <translation>%1 × %1</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Sites that one dab of the brush covers</source>
        <translation>Plätze, die ein Tupfer des Pinsels bedeckt</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the brush paints: this &lt;i&gt;x&lt;/i&gt; on the field, its sign on the spins; with Shift the opposite.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Was der Pinsel malt: dieses &lt;i&gt;x&lt;/i&gt; auf das Feld, sein Vorzeichen auf die Spins; mit Umschalt das Gegenteil.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the brush paints: this &lt;i&gt;x&lt;/i&gt; on the field; with Shift the opposite.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Was der Pinsel malt: dieses &lt;i&gt;x&lt;/i&gt; auf das Feld; mit Umschalt das Gegenteil.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>nrg::gui::CaptionBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>The one before (Left, Page Up)</source>
        <translation>Die vorige (Links, Bild auf)</translation>
    </message>
    <message>
        <source>The next one (Space, Return, Right, Page Down)</source>
        <translation>Die nächste (Leertaste, Eingabe, Rechts, Bild ab)</translation>
    </message>
    <message>
        <source>End (Escape)</source>
        <translation>Ende (Esc)</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>nrg::gui::DiagnosticsView</name>
    <message>
        <source>The flow alone is not good enough to trust without correction, and too far off to be reweighted: only %1 of %2 draws count. ln Z is not reliable yet.</source>
        <translation>Der Fluss allein ist ohne Korrektur nicht verlässlich und zum Umgewichten zu weit entfernt: Nur %1 von %2 Ziehungen zählen. ln Z ist noch nicht verlässlich.</translation>
    </message>
    <message>
        <source>The flow alone is not good enough to trust, nor reweighted by π(x)/q(x): its %1 draws seem to count as %2, but a few weigh so much that still heavier ones must have been missed. ln Z and its error are not reliable yet.</source>
        <translation>Der Fluss ist weder allein noch mit π(x)/q(x) umgewichtet verlässlich: Seine %1 Ziehungen scheinen als %2 zu zählen, doch einige wiegen so viel, dass noch schwerere fehlen müssen. ln Z und sein Fehler sind noch nicht verlässlich.</translation>
    </message>
    <message>
        <source>The flow alone is not good enough to trust, not even corrected: reweighted by π(x)/q(x), its %1 draws count as %2, yet %3 is %4 standard errors off. Draws of large weight are too rare to be seen.</source>
        <translation>Der Fluss ist nicht verlässlich, auch nicht korrigiert: Mit π(x)/q(x) umgewichtet zählen seine %1 Ziehungen als %2, doch %3 liegt %4 Standardfehler entfernt. Ziehungen mit großem Gewicht sind so selten, dass keine vorkommt.</translation>
    </message>
    <message>
        <source>ln Z</source>
        <translation>ln Z</translation>
    </message>
    <message>
        <source>an exactly known observable</source>
        <translation>eine exakt bekannte Observable</translation>
    </message>
    <message>
        <source>The flow alone is not good enough to trust without correction: its %1 draws count as %2 when weighted by π(x)/q(x), and then give ln Z itself.</source>
        <translation>Der Fluss allein ist ohne Korrektur nicht verlässlich: Mit π(x)/q(x) gewichtet zählen seine %1 Ziehungen als %2 und ergeben dann ln Z selbst.</translation>
    </message>
    <message>
        <source>The flow alone is good enough to trust without correction for most questions: its %1 draws count as %2 when each is weighted by π(x)/q(x).</source>
        <translation>Der Fluss allein ist für die meisten Fragen ohne Korrektur verlässlich: Seine %1 Ziehungen zählen als %2, wenn jede mit π(x)/q(x) gewichtet wird.</translation>
    </message>
    <message>
        <source>−ln Z in nats</source>
        <translation>−ln Z in nats</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;With w = π(x)/q(x): ESS = (Σ w)² / Σ w², from 1 to the number of draws; σ is the standard deviation of ln(q/π), 0 for an exact flow. The bound is ⟨ln(q/π)⟩ ≥ −ln Z; ln ⟨w⟩ is ln Z itself, its error from the bootstrap. tail is the shape k of the Pareto distribution of the largest w and w |f − ⟨f⟩|, f the observables: above 0.7 the errors cannot be trusted.&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;white-space:normal&apos;&gt;Mit w = π(x)/q(x): ESS = (Σ w)² / Σ w², von 1 bis zur Zahl der Ziehungen; σ ist die Standardabweichung von ln(q/π), 0 für einen exakten Fluss. Die Schranke ist ⟨ln(q/π)⟩ ≥ −ln Z; ln ⟨w⟩ ist ln Z selbst, sein Fehler folgt aus dem Bootstrap. Rand ist der Formparameter k der Pareto-Verteilung der größten w und w |f − ⟨f⟩|, f die Observablen: Über 0,7 sind die Fehler nicht verlässlich.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Diagnostics of the flow</source>
        <translation>Diagnose des Flusses</translation>
    </message>
    <message>
        <source>Draws of the flow are weighted while sampling is on.</source>
        <translation>Ziehungen des Flusses werden gewichtet, solange Stichproben gezogen werden.</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>reweighted</source>
        <translation>umgewichtet</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>ESS %1    σ(ln q/π) %2 nats    tail %3</source>
        <translation>ESS %1    σ(ln q/π) %2 nats    Rand %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 fresh draw(s), %2</source>
        <translation>
            <numerusform>%1 neue Ziehung, %2</numerusform>
            <numerusform>%1 neue Ziehungen, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::DialogQuestions</name>
    <message>
        <source>Close NeuralRG Lab?</source>
        <translation>NeuralRG Lab schließen?</translation>
    </message>
    <message>
        <source>Save first...</source>
        <translation>Erst speichern ...</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>Lauf speichern</translation>
    </message>
    <message>
        <source>NeuralRG runs (*.nrg)</source>
        <translation>NeuralRG-Läufe (*.nrg)</translation>
    </message>
    <message>
        <source>%1 already exists. Do you want to replace it?</source>
        <translation>%1 gibt es schon. Soll es ersetzt werden?</translation>
    </message>
</context>
<context>
    <name>nrg::gui::EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>&amp;Copy picture of the view</source>
        <translation>&amp;Bild der Ansicht kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;data of the view</source>
        <translation>&amp;Daten der Ansicht kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>change of the configuration</source>
        <translation>Änderung der Konfiguration</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>nrg::gui::FreeEnergyView</name>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; in nats</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt; in nats</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Show the run from its first value instead of its later part (W)</source>
        <translation>Den Lauf ab dem ersten Wert zeigen statt nur den späteren Teil (W)</translation>
    </message>
    <message>
        <source>Free energy chart</source>
        <translation>Diagramm der freien Energie</translation>
    </message>
    <message>
        <source>single steps</source>
        <translation>einzelne Schritte</translation>
    </message>
    <message>
        <source>earlier runs</source>
        <translation>frühere Läufe</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; = %1 nats</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt; = %1 nats</translation>
    </message>
    <message>
        <source>exact −ln Z = %1</source>
        <translation>exaktes −ln Z = %1</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; = %1</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt; = %1</translation>
    </message>
    <message>
        <source>F theta %1 nats at step %2</source>
        <translation>F theta %1 nats bei Schritt %2</translation>
    </message>
    <message>
        <source>step %1&lt;br/&gt;mean F&lt;sub&gt;θ&lt;/sub&gt; = %2 nats&lt;br/&gt;this step: %3 nats&lt;br/&gt;σ = %4 nats&lt;br/&gt;learning rate %5</source>
        <translation>Schritt %1&lt;br/&gt;mittleres F&lt;sub&gt;θ&lt;/sub&gt; = %2 nats&lt;br/&gt;dieser Schritt: %3 nats&lt;br/&gt;σ = %4 nats&lt;br/&gt;Lernrate %5</translation>
    </message>
    <message>
        <source>&lt;br/&gt;gap = %1 nats</source>
        <translation>&lt;br/&gt;Abstand = %1 nats</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean of the last steps, at most 50</source>
        <translation>Mittel der letzten Schritte, höchstens 50</translation>
    </message>
    <message>
        <source>single</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>±σ</source>
        <translation>±σ</translation>
    </message>
    <message>
        <source>±σ of ln(q/π) in a batch</source>
        <translation>±σ von ln(q/π) in einem Stapel</translation>
    </message>
    <message>
        <source>runs at another T or L: see the gap</source>
        <translation>Läufe bei anderem T oder L: siehe Abstand</translation>
    </message>
</context>
<context>
    <name>nrg::gui::GapView</name>
    <message>
        <source>ln Z is not known exactly here, so there is no gap to show.</source>
        <translation>ln Z ist hier nicht exakt bekannt; daher gibt es keinen Abstand zu zeigen.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>gap in nats</source>
        <translation>Abstand in nats</translation>
    </message>
    <message>
        <source>gap / |ln Z|</source>
        <translation>Abstand / |ln Z|</translation>
    </message>
    <message>
        <source>Gap chart</source>
        <translation>Diagramm des Abstands</translation>
    </message>
    <message>
        <source>single steps</source>
        <translation>einzelne Schritte</translation>
    </message>
    <message>
        <source>earlier runs, those on other lattices scaled to the sites here</source>
        <translation>frühere Läufe, die auf anderen Gittern auf die Plätze hier umgerechnet</translation>
    </message>
    <message>
        <source>earlier runs</source>
        <translation>frühere Läufe</translation>
    </message>
    <message>
        <source>%1 nats = %2 %</source>
        <translation>%1 nats = %2 %</translation>
    </message>
    <message>
        <source>Gap %1 nats at step %2</source>
        <translation>Abstand %1 nats bei Schritt %2</translation>
    </message>
    <message>
        <source>gap = %1 nats, %2 %, %3 nats a site</source>
        <translation>Abstand = %1 nats, %2 %, %3 nats je Platz</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>step %1&lt;br/&gt;mean gap = %2 nats, %3 %&lt;br/&gt;this step: %4 nats</source>
        <translation>Schritt %1&lt;br/&gt;mittlerer Abstand = %2 nats, %3 %&lt;br/&gt;dieser Schritt: %4 nats</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean of the last steps, at most 50</source>
        <translation>Mittel der letzten Schritte, höchstens 50</translation>
    </message>
    <message>
        <source>single</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>earlier runs, scaled to L here</source>
        <translation>frühere Läufe, auf L hier umgerechnet</translation>
    </message>
</context>
<context>
    <name>nrg::gui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;All views</source>
        <translation>&amp;Alle Ansichten</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>nrg::gui::InformationView</name>
    <message>
        <source>Mutual information of pairs of latents</source>
        <translation>Transinformation von Paaren latenter Variablen</translation>
    </message>
    <message>
        <source>Mutual information of pairs of sites</source>
        <translation>Transinformation von Paaren von Plätzen</translation>
    </message>
    <message>
        <source>Mutual information of two sites against their distance</source>
        <translation>Transinformation zweier Plätze gegen ihren Abstand</translation>
    </message>
    <message>
        <source>Appears with the first samples.</source>
        <translation>Erscheint mit den ersten Stichproben.</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>I(x₀; x_r) = %1 ± %2 nats
r = (%3, %4), mean over all translations</source>
        <translation>I(x₀; x_r) = %1 ± %2 nats
r = (%3, %4), Mittel über alle Verschiebungen</translation>
    </message>
    <message>
        <source>Progress of the estimate</source>
        <translation>Fortschritt der Schätzung</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Estimate again by the nearest neighbours of Kraskov, Stögbauer and Grassberger (&lt;i&gt;k&lt;/i&gt; = 3), or stop an estimate under way. The Gaussian value −½ ln(1 − &lt;i&gt;ρ&lt;/i&gt;²) is shown until then.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mit den nächsten Nachbarn nach Kraskov, Stögbauer und Grassberger (&lt;i&gt;k&lt;/i&gt; = 3) neu schätzen oder eine laufende Schätzung abbrechen. Bis dahin steht der Gaußsche Wert −½ ln(1 − &lt;i&gt;ρ&lt;/i&gt;²) da.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Gaussian preview</source>
        <translation>Gaußsche Vorschau</translation>
    </message>
    <message>
        <source>KSG</source>
        <translation>KSG</translation>
    </message>
    <message>
        <source>sites to latents: %1</source>
        <translation>Plätze zu latenten: %1</translation>
    </message>
    <message>
        <source>latents within two errors of independent ones</source>
        <translation>latente bis auf zwei Fehler unabhängig</translation>
    </message>
    <message>
        <source>updates while training</source>
        <translation>folgt dem Training</translation>
    </message>
    <message>
        <source>Latents &lt;i&gt;z&lt;/i&gt;</source>
        <translation>Latente &lt;i&gt;z&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Sites &lt;i&gt;x&lt;/i&gt;</source>
        <translation>Plätze &lt;i&gt;x&lt;/i&gt;</translation>
    </message>
    <message>
        <source>&lt;i&gt;I&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;&lt;sub&gt;0&lt;/sub&gt;; &lt;i&gt;x&lt;/i&gt;&lt;sub&gt;&lt;i&gt;r&lt;/i&gt;&lt;/sub&gt;)</source>
        <translation>&lt;i&gt;I&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;&lt;sub&gt;0&lt;/sub&gt;; &lt;i&gt;x&lt;/i&gt;&lt;sub&gt;&lt;i&gt;r&lt;/i&gt;&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>%1(%2, %3)</source>
        <translation>%1(%2, %3)</translation>
    </message>
    <message>
        <source>, scale 0</source>
        <translation>, Skala 0</translation>
    </message>
    <message>
        <source>, scale %1</source>
        <translation>, Skala %1</translation>
    </message>
    <message>
        <source>I = %1 ± %2 nats
%3
%4</source>
        <translation>I = %1 ± %2 nats
%3
%4</translation>
    </message>
    <message>
        <source>&lt;p&gt;Sum over all pairs &lt;i&gt;i&lt;/i&gt; &amp;lt; &lt;i&gt;j&lt;/i&gt;, less what independent variables would seem to share. Mean of a pair: %1 nats; an estimate of independent variables scatters by ±%2 nats.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Summe über alle Paare &lt;i&gt;i&lt;/i&gt; &amp;lt; &lt;i&gt;j&lt;/i&gt;, abzüglich dessen, was unabhängige Variablen zu teilen scheinen. Mittel eines Paars: %1 nats; eine Schätzung unabhängiger Variablen streut um ±%2 nats.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1: Gaussian preview</source>
        <translation>%1: Gaußsche Vorschau</translation>
    </message>
    <message>
        <source>%1: &lt;b&gt;%2&lt;/b&gt; ± %3 in all</source>
        <translation>%1: &lt;b&gt;%2&lt;/b&gt; ± %3</translation>
    </message>
    <message>
        <source>%1: &lt;b&gt;%2&lt;/b&gt; in all</source>
        <translation>%1: &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%1 sample(s), step %2</source>
        <translation>
            <numerusform>%1 Stichprobe, Schritt %2</numerusform>
            <numerusform>%1 Stichproben, Schritt %2</numerusform>
        </translation>
    </message>
    <message>
        <source>a pair ± %1 nats</source>
        <translation>je Paar ± %1 nats</translation>
    </message>
    <message>
        <source>floor %1 nats a pair</source>
        <translation>Sockel %1 nats je Paar</translation>
    </message>
</context>
<context>
    <name>nrg::gui::LaboratoryView</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw another configuration: all latents from the prior N(0, 1).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Eine andere Konfiguration ziehen: alle latenten Variablen aus dem Prior N(0, 1).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last change (Ctrl+Z)</source>
        <translation>Die letzte Änderung rückgängig machen (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo the last change (Ctrl+Shift+Z)</source>
        <translation>Die letzte Änderung wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>&lt;p&gt;ln &lt;i&gt;q&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;): log-density of the flow, Eq. (1), symmetrised where the model is. ln &lt;i&gt;π&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;): that of the target, not normalised; both in nats. Where the flow is exact, ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = ln &lt;i&gt;Z&lt;/i&gt; for every &lt;i&gt;x&lt;/i&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ln &lt;i&gt;q&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;): Logarithmus der Dichte des Flusses, Gl. (1), symmetrisiert, wo es das Modell ist. ln &lt;i&gt;π&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;): der des Ziels, nicht normiert; beide in nats. Wo der Fluss exakt ist, gilt ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = ln &lt;i&gt;Z&lt;/i&gt; für jedes &lt;i&gt;x&lt;/i&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Field &lt;i&gt;x&lt;/i&gt;: paint it</source>
        <translation>Feld &lt;i&gt;x&lt;/i&gt; zum Malen</translation>
    </message>
    <message>
        <source>x, dimensionless</source>
        <translation>x, dimensionslos</translation>
    </message>
    <message>
        <source>A configuration appears with the model.</source>
        <translation>Eine Konfiguration erscheint mit dem Modell.</translation>
    </message>
    <message>
        <source>The field x, to be painted</source>
        <translation>Das Feld x zum Malen</translation>
    </message>
    <message>
        <source>The spins, to be painted</source>
        <translation>Die Spins zum Malen</translation>
    </message>
    <message>
        <source>row %1, column %2, scale 0
x = %3%4</source>
        <translation>Zeile %1, Spalte %2, Skala 0
x = %3%4</translation>
    </message>
    <message>
        <source>row %1, column %2, scale 0</source>
        <translation>Zeile %1, Spalte %2, Skala 0</translation>
    </message>
    <message>
        <source>%1
painted s = %2</source>
        <translation>%1
gemaltes s = %2</translation>
    </message>
    <message>
        <source>%1
E[s | x] = %2; s itself scatters by ±%3</source>
        <translation>%1
E[s | x] = %2; s selbst streut um ±%3</translation>
    </message>
    <message>
        <source>The chosen latent</source>
        <translation>Die gewählte latente Variable</translation>
    </message>
    <message>
        <source>&lt;p&gt;The chosen latent &lt;i&gt;z&lt;/i&gt;, −4 to 4; its prior is N(0, 1). The field follows at once: &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die gewählte latente Variable &lt;i&gt;z&lt;/i&gt;, −4 bis 4; ihr Prior ist N(0, 1). Das Feld folgt sofort: &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Drag a latent and the field follows, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;); paint a field or spins and see their latents, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), with ln &lt;i&gt;q&lt;/i&gt; and ln &lt;i&gt;π&lt;/i&gt;.</source>
        <translation>Ziehen Sie an einer latenten Variablen, und das Feld folgt, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;); malen Sie ein Feld oder Spins und sehen Sie ihre latenten Variablen, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), mit ln &lt;i&gt;q&lt;/i&gt; und ln &lt;i&gt;π&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>Spins &lt;i&gt;s&lt;/i&gt;, painted</source>
        <translation>Spins &lt;i&gt;s&lt;/i&gt;, gemalt</translation>
    </message>
    <message>
        <source>E[&lt;i&gt;s&lt;/i&gt; | &lt;i&gt;x&lt;/i&gt;]: paint spins</source>
        <translation>E[&lt;i&gt;s&lt;/i&gt; | &lt;i&gt;x&lt;/i&gt;]: Spins malen</translation>
    </message>
    <message>
        <source>ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%1&lt;/b&gt;&amp;nbsp;&amp;nbsp; ln &lt;i&gt;π&lt;/i&gt; = &lt;b&gt;%2&lt;/b&gt; nats&lt;br/&gt;ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%3&lt;/b&gt; nats</source>
        <translation>ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%1&lt;/b&gt;&amp;nbsp;&amp;nbsp; ln &lt;i&gt;π&lt;/i&gt; = &lt;b&gt;%2&lt;/b&gt; nats&lt;br/&gt;ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%3&lt;/b&gt; nats</translation>
    </message>
    <message>
        <source> (ln &lt;i&gt;Z&lt;/i&gt; = %1)</source>
        <translation> (ln &lt;i&gt;Z&lt;/i&gt; = %1)</translation>
    </message>
    <message>
        <source>ln q %1, ln pi %2 nats</source>
        <translation>ln q %1, ln pi %2 nats</translation>
    </message>
    <message>
        <source>Choose a latent</source>
        <translation>z wählen</translation>
    </message>
    <message>
        <source>%1, scale %2</source>
        <translation>%1, Skala %2</translation>
    </message>
</context>
<context>
    <name>nrg::gui::MainWindow</name>
    <message>
        <source>pausing after this step</source>
        <translation>hält nach diesem Schritt an</translation>
    </message>
    <message>
        <source>growing: %1 x %1 sites, step %2 of %3</source>
        <translation>wächst: %1 x %1 Plätze, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Back to step %1, half the learning rate</source>
        <translation>Zurück zu Schritt %1, halbe Lernrate</translation>
    </message>
    <message>
        <source>Runs are not kept while they train: %1</source>
        <translation>Läufe werden während des Trainings nicht aufgehoben: %1</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>new run</source>
        <translation>neuer Lauf</translation>
    </message>
    <message>
        <source>%1[*]</source>
        <translation>%1[*]</translation>
    </message>
    <message>
        <source>%1 ms a step</source>
        <translation>%1 ms je Schritt</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>NeuralRG runs (*.nrg);;All files (*)</source>
        <translation>NeuralRG-Läufe (*.nrg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>&amp;Speichern unter ...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Grow to twice the lattice</source>
        <translation>Auf doppeltes &amp;Gitter wachsen</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>&amp;Copy the command that repeats this run</source>
        <translation>&amp;Befehl kopieren, der diesen Lauf wiederholt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Enlarge or put back</source>
        <translation>&amp;Vergrößern oder zurückstellen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Lecture mode</source>
        <translation>V&amp;orlesungsmodus</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Go to the settings</source>
        <translation>&amp;Gehe zu den Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on this view</source>
        <translation>&amp;Hilfe zu dieser Ansicht</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>&amp;About NeuralRG Lab</source>
        <translation>&amp;Über NeuralRG Lab</translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td&gt;W&lt;/td&gt;&lt;td&gt;Whole run on the free-energy chart&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;A&lt;/td&gt;&lt;td&gt;Angular average of S(k)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;B&lt;/td&gt;&lt;td&gt;Sign bias instead of the order parameter&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Del, Ctrl+Z&lt;/td&gt;&lt;td&gt;Remove a run from the list, bring it back&lt;/td&gt;&lt;/tr&gt;</source>
        <translation>&lt;tr&gt;&lt;td&gt;W&lt;/td&gt;&lt;td&gt;Ganzer Lauf im Diagramm der freien Energie&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;A&lt;/td&gt;&lt;td&gt;Winkelmittel von S(k)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;B&lt;/td&gt;&lt;td&gt;Vorzeichenasymmetrie statt Ordnungsparameter&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Entf, Strg+Z&lt;/td&gt;&lt;td&gt;Lauf aus der Liste entfernen, zurückholen&lt;/td&gt;&lt;/tr&gt;</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>About NeuralRG Lab</source>
        <translation>Über NeuralRG Lab</translation>
    </message>
    <message>
        <source>&lt;h3&gt;NeuralRG Lab %1&lt;/h3&gt;&lt;p&gt;Watch a neural network learn the renormalization group of a lattice model.&lt;/p&gt;&lt;p&gt;After S.-H. Li and L. Wang, &lt;i&gt;Neural Network Renormalization Group&lt;/i&gt;, Phys. Rev. Lett. 121, 260601 (2018).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;NeuralRG Lab %1&lt;/h3&gt;&lt;p&gt;Sehen Sie einem neuronalen Netz zu, wie es die Renormierungsgruppe eines Gittermodells lernt.&lt;/p&gt;&lt;p&gt;Nach S.-H. Li und L. Wang, &lt;i&gt;Neural Network Renormalization Group&lt;/i&gt;, Phys. Rev. Lett. 121, 260601 (2018).&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>S&amp;low step</source>
        <translation>&amp;Langsamer Schritt</translation>
    </message>
    <message>
        <source>Shift+S</source>
        <translation>Shift+S</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message numerus="yes">
        <source>all %n core(s)</source>
        <translation>
            <numerusform>der eine Kern</numerusform>
            <numerusform>alle %n Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 parameter(s)</source>
        <translation>
            <numerusform>%1 Parameter</numerusform>
            <numerusform>%1 Parameter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 step(s) skipped</source>
        <translation>
            <numerusform>%1 Schritt übersprungen</numerusform>
            <numerusform>%1 Schritte übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The program has made a mistake: %1. Save the run and start the program again; please report what you did.</source>
        <translation>Dem Programm ist ein Fehler unterlaufen: %1. Speichern Sie den Lauf und starten Sie das Programm neu; bitte melden Sie, was Sie getan haben.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>nrg::gui::Narration</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>nrg::gui::NetworkDiagram</name>
    <message>
        <source>scale %1</source>
        <translation>Skala %1</translation>
    </message>
    <message>
        <source>x, one row</source>
        <translation>x, eine Zeile</translation>
    </message>
    <message>
        <source>
ln|det ∂z/∂x| = %1 nats per site</source>
        <translation>
ln|det ∂z/∂x| = %1 nats je Platz</translation>
    </message>
    <message>
        <source>
ln|det ∂z/∂x| = %1 nats</source>
        <translation>
ln|det ∂z/∂x| = %1 nats</translation>
    </message>
    <message>
        <source>Latent z(%1, %2), scale %3</source>
        <translation>Latente z(%1, %2), Skala %3</translation>
    </message>
    <message>
        <source>
z = %1</source>
        <translation>
z = %1</translation>
    </message>
    <message>
        <source>
∂F/∂θ = %1 nats per unit of θ (rms of the layer)</source>
        <translation>
∂F/∂θ = %1 nats je Einheit von θ (Effektivwert der Schicht)</translation>
    </message>
</context>
<context>
    <name>nrg::gui::NumberField</name>
    <message>
        <source>&quot;%1&quot; was not applied; write a whole number such as 1000, without separators.</source>
        <translation>„%1“ wurde nicht übernommen; schreiben Sie eine ganze Zahl wie 1000, ohne Trennzeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not applied; write a number such as %2 or 1e-3, without separators of thousands.</source>
        <translation>„%1“ wurde nicht übernommen; schreiben Sie eine Zahl wie %2 oder 1e-3, ohne Tausendertrennzeichen.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::OptionLine</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Applies at the next step.</source>
        <translation>Gilt ab dem nächsten Schritt.</translation>
    </message>
    <message>
        <source>Relative&amp;nbsp; &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;</source>
        <translation>Relativ&amp;nbsp; &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Coupling&amp;nbsp; &lt;i&gt;K = J/T&lt;/i&gt;</source>
        <translation>Kopplung&amp;nbsp; &lt;i&gt;K = J/T&lt;/i&gt;</translation>
    </message>
</context>
<context>
    <name>nrg::gui::OrderParameterView</name>
    <message>
        <source>ln q(x) − ln q(−x) in nats</source>
        <translation>ln q(x) − ln q(−x) in nats</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;x and −x are equally likely in the target. A flow that knows one of them only can come no closer than ln 2 to −ln Z, and its reweighted averages miss the other half of the configurations, whatever the effective sample size says.&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;white-space:normal&apos;&gt;x und −x sind im Ziel gleich wahrscheinlich. Ein Fluss, der nur eines davon kennt, kommt −ln Z nicht näher als ln 2, und seinen umgewichteten Mitteln fehlt die andere Hälfte der Konfigurationen, gleich was der effektive Stichprobenumfang sagt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Sign bias</source>
        <translation>Vorzeichenasymmetrie</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;ln q(x) − ln q(−x) of the plain q, before any symmetrisation, at its own draws, in nats: 0 where both signs are equally likely, as the target has them (B)&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;white-space:normal&apos;&gt;ln q(x) − ln q(−x) des reinen q, vor jeder Symmetrisierung, an seinen eigenen Ziehungen, in nats: 0, wo beide Vorzeichen gleich wahrscheinlich sind wie im Ziel (B)&lt;/p&gt;</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>, and in fields drawn %1 (shaded)</source>
        <translation>, und in Feldern, gezogen %1 (schattiert)</translation>
    </message>
    <message>
        <source>%1 Its distribution in draws of the flow, in the chains%2. A flow that has collapsed onto one sign shows here.</source>
        <translation>%1 Seine Verteilung in Ziehungen des Flusses, in den Ketten%2. Hier zeigt sich, ob der Fluss auf ein Vorzeichen zusammengefallen ist.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Distribution: %1</source>
        <translation>Verteilung: %1</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>The flow covers one sign only: %1 of its draws have %2 %3 0. Switch &quot;Symmetrised&quot; on.</source>
        <translation>Der Fluss deckt nur ein Vorzeichen ab: Für %1 seiner Ziehungen gilt %2 %3 0. Schalten Sie „Symmetrisiert“ ein.</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: %3, %4 of %5 with %6 &gt; 0</source>
        <translation>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: %3, %4 von %5 mit %6 &gt; 0</translation>
    </message>
    <message>
        <source>%1 nats&lt;br/&gt;%2 of the draws lie below&lt;br/&gt;%3 of them have %4 &gt; 0</source>
        <translation>%1 nats&lt;br/&gt;%2 der Ziehungen liegen darunter&lt;br/&gt;für %3 davon gilt %4 &gt; 0</translation>
    </message>
</context>
<context>
    <name>nrg::gui::ParameterEditor</name>
    <message>
        <source>From %1 to %2 %3</source>
        <translation>Von %1 bis %2 %3</translation>
    </message>
    <message>
        <source>&lt;i&gt;Live: applies at the next step.&lt;/i&gt;</source>
        <translation>&lt;i&gt;Live: gilt ab dem nächsten Schritt.&lt;/i&gt;</translation>
    </message>
    <message>
        <source>&lt;i&gt;Restarts: a change begins a new run.&lt;/i&gt;</source>
        <translation>&lt;i&gt;Neustart: Eine Änderung beginnt einen neuen Lauf.&lt;/i&gt;</translation>
    </message>
</context>
<context>
    <name>nrg::gui::PresetBox</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Custom settings</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>A named starting point. Choosing one starts another run.</source>
        <translation>Ein benannter Ausgangspunkt. Die Wahl beginnt einen neuen Lauf.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RaceView</name>
    <message>
        <source>Start race</source>
        <translation>Wettlauf starten</translation>
    </message>
    <message>
        <source>Count training in</source>
        <translation>Mit Training</translation>
    </message>
    <message>
        <source>Race of the samplers</source>
        <translation>Wettlauf der Verfahren</translation>
    </message>
    <message>
        <source>Wall time that every entrant gets, from %1 to %2 s</source>
        <translation>Laufzeit, die jeder Teilnehmer erhält, von %1 bis %2 s</translation>
    </message>
    <message>
        <source>Adds the time that training the flow has taken to the time axis and the ESS a second of the samplers that use the flow. This time is spent once for any number of samples.</source>
        <translation>Rechnet die Trainingszeit des Flusses zur Zeitachse und zur ESS je Sekunde der Verfahren, die den Fluss nutzen. Diese Zeit fällt einmal an, für beliebig viele Stichproben.</translation>
    </message>
    <message>
        <source>Progress of the race</source>
        <translation>Fortschritt des Wettlaufs</translation>
    </message>
    <message>
        <source>s each</source>
        <translation>s je</translation>
    </message>
    <message>
        <source>Cancel race</source>
        <translation>Wettlauf abbrechen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>finished (step %1)</source>
        <translation>fertig (Schritt %1)</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The flow of step %1, trained for %2</source>
        <translation>Der Fluss von Schritt %1, trainiert in %2</translation>
    </message>
    <message>
        <source>Every sampler gets the same wall time from a cold start, x ~ N(0, 1); flow Metropolis starts at draws of the flow.
Start the race to see which one reaches the line and which one has the most effective samples a second.</source>
        <translation>Jedes Verfahren erhält gleich viel Laufzeit, von einem Kaltstart aus, x ~ N(0, 1); Fluss-Metropolis beginnt bei Ziehungen des Flusses.
Starten Sie den Wettlauf, um zu sehen, welches die Linie erreicht und welches je Sekunde die meisten effektiven Stichproben hat.</translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo starts cold, at x ~ N(0, 1), flow Metropolis at draws of the flow; all get equal wall time on the newest model. Physical HMC runs at 10, 30 and 100 leapfrogs.</source>
        <translation>Hybrid-Monte-Carlo beginnt kalt, bei x ~ N(0, 1), Fluss-Metropolis bei Ziehungen des Flusses; alle erhalten gleich viel Laufzeit auf dem neuesten Modell. Physikalisches HMC läuft mit 10, 30 und 100 Leapfrog-Schritten.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>nrg::gui::ResponseView</name>
    <message>
        <source>E[∂z/∂x]</source>
        <translation>E[∂z/∂x]</translation>
    </message>
    <message>
        <source>spread of ∂z/∂x</source>
        <translation>Streuung von ∂z/∂x</translation>
    </message>
    <message>
        <source>E[∂x/∂z]</source>
        <translation>E[∂x/∂z]</translation>
    </message>
    <message>
        <source>spread of ∂x/∂z</source>
        <translation>Streuung von ∂x/∂z</translation>
    </message>
    <message>
        <source>Mean or spread, of what a latent reads or writes</source>
        <translation>Mittel oder Streuung dessen, was eine latente Variable liest oder schreibt</translation>
    </message>
    <message>
        <source>&lt;p&gt;E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]: what a latent reads of the field (Fig. 4a), the mean over configurations. E[∂&lt;i&gt;x&lt;/i&gt;/∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;]: what it writes into the field. Spread: the standard deviation from one configuration to the next; a linear transformation, such as a wavelet&apos;s, has none.&lt;/p&gt;&lt;p&gt;All latents have unit variance, so that they respond most to what varies least in the target: the waves that alternate from site to site.&lt;/p&gt;</source>
        <translation>&lt;p&gt;E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]: was eine latente Variable vom Feld liest (Fig. 4a), gemittelt über Konfigurationen. E[∂&lt;i&gt;x&lt;/i&gt;/∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;]: was sie in das Feld schreibt. Streuung: die Standardabweichung von Konfiguration zu Konfiguration; eine lineare Transformation wie die eines Wavelets hat keine.&lt;/p&gt;&lt;p&gt;Alle latenten Variablen haben die Varianz eins und antworten daher am stärksten auf das, was im Ziel am wenigsten schwankt: die Wellen, die von Platz zu Platz das Vorzeichen wechseln.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Haar</source>
        <translation>Haar</translation>
    </message>
    <message>
        <source>Haar wavelets</source>
        <translation>Haar-Wavelets</translation>
    </message>
    <message>
        <source>&lt;p&gt;Outline the nearest Haar wavelet of the same scale: solid where it is positive, dashed where it is negative.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Das nächste Haar-Wavelet derselben Skala umranden: durchgezogen, wo es positiv ist, gestrichelt, wo es negativ ist.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Unmix</source>
        <translation>Entmischen</translation>
    </message>
    <message>
        <source>Rotate the top latents</source>
        <translation>Oberste latente Variablen drehen</translation>
    </message>
    <message>
        <source>Responses appear with the first analysis.</source>
        <translation>Antworten erscheinen mit der ersten Analyse.</translation>
    </message>
    <message>
        <source>Influence of %1</source>
        <translation>Einfluss von %1</translation>
    </message>
    <message>
        <source>Response of %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>%1, scale %2&lt;br/&gt;%3 % in %4 × %4&lt;br/&gt;Haar %5</source>
        <translation>%1, Skala %2&lt;br/&gt;%3 % in %4 × %4&lt;br/&gt;Haar %5</translation>
    </message>
    <message>
        <source>&lt;p&gt;The share of Σ&lt;i&gt;R&lt;/i&gt;² that lies in one square of the size of the scale: an even map of the top level has a quarter in each quadrant. Haar: the overlap ⟨&lt;i&gt;R&lt;/i&gt;, &lt;i&gt;w&lt;/i&gt;⟩/|&lt;i&gt;R&lt;/i&gt;| of the mean response with the nearest wavelet of its scale; 1 is the wavelet itself.&lt;/p&gt;&lt;p&gt;Waves that alternate from site to site (cos &lt;i&gt;k&lt;sub&gt;x&lt;/sub&gt;&lt;/i&gt; + cos &lt;i&gt;k&lt;sub&gt;y&lt;/sub&gt;&lt;/i&gt; &amp;lt; 0) hold %1 of this map; white noise has half of them.&lt;/p&gt;&lt;p&gt;A click on a map chooses its latent in all views.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Der Anteil von Σ&lt;i&gt;R&lt;/i&gt;², der in einem Quadrat von der Größe der Skala liegt: Eine gleichmäßige Karte der obersten Stufe hat ein Viertel in jedem Quadranten. Haar: der Überlapp ⟨&lt;i&gt;R&lt;/i&gt;, &lt;i&gt;w&lt;/i&gt;⟩/|&lt;i&gt;R&lt;/i&gt;| der mittleren Antwort mit dem nächsten Wavelet ihrer Skala; 1 ist das Wavelet selbst.&lt;/p&gt;&lt;p&gt;Wellen, die von Platz zu Platz das Vorzeichen wechseln (cos &lt;i&gt;k&lt;sub&gt;x&lt;/sub&gt;&lt;/i&gt; + cos &lt;i&gt;k&lt;sub&gt;y&lt;/sub&gt;&lt;/i&gt; &amp;lt; 0), machen %1 dieser Karte aus; bei weißem Rauschen ist es die Hälfte.&lt;/p&gt;&lt;p&gt;Ein Klick auf eine Karte wählt ihre latente Variable in allen Ansichten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>overlap of the regions %1 to %2  ·  %3</source>
        <translation>Überlapp der Gebiete %1 bis %2  ·  %3</translation>
    </message>
    <message>
        <source>&lt;p&gt;Overlap Σ|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;| / (|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;|) of two top-level responses: 0 where they look at different sites, 1 where at the same.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Überlapp Σ|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;| / (|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;|) zweier Antworten der obersten Stufe: 0, wo sie auf verschiedene Plätze sehen, 1, wo auf dieselben.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1, scale %2, at row %3, column %4
%5 = %6 ± %7
spread %8 over %9 samples</source>
        <translation>%1, Skala %2, in Zeile %3, Spalte %4
%5 = %6 ± %7
Streuung %8 über %9 Stichproben</translation>
    </message>
    <message numerus="yes">
        <source>%1 sample(s), step %2</source>
        <translation>
            <numerusform>%1 Stichprobe, Schritt %2</numerusform>
            <numerusform>%1 Stichproben, Schritt %2</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;p&gt;Rotate the top level&apos;s latents among themselves, &lt;i&gt;z′&lt;/i&gt; = &lt;i&gt;Oz&lt;/i&gt;, so that their responses are as local as possible (varimax). The prior N(0, 1) does not distinguish latents from their rotations, so training may leave them mixed.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die latenten Variablen der obersten Stufe untereinander drehen, &lt;i&gt;z′&lt;/i&gt; = &lt;i&gt;Oz&lt;/i&gt;, sodass ihre Antworten möglichst lokal sind (Varimax). Der Prior N(0, 1) unterscheidet latente Variablen nicht von ihren Drehungen; daher können sie nach dem Training gemischt sein.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Train, or pause training (Space)</source>
        <translation>Trainieren oder Training anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>One update of the network, then pause (S)</source>
        <translation>Eine Aktualisierung des Netzes, dann anhalten (S)</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>One update in five stages, each explained; Space goes on (Shift+S)</source>
        <translation>Eine Aktualisierung in fünf erklärten Stufen; die Leertaste geht weiter (Umschalt+S)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to step 0 with the same settings (Ctrl+R)</source>
        <translation>Zurück zu Schritt 0 mit denselben Einstellungen (Strg+R)</translation>
    </message>
    <message>
        <source>Updates of the network so far, training time, and the time left where the learning rate has a schedule</source>
        <translation>Bisherige Aktualisierungen des Netzes, Trainingszeit und Restzeit, wo die Lernrate einem Plan folgt</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; = E[ln q(x) − ln π(x)] ≥ −ln Z, mean of the last steps, at most 50, in nats</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt; = E[ln q(x) − ln π(x)] ≥ −ln Z, Mittel der letzten Schritte, höchstens 50, in nats</translation>
    </message>
    <message>
        <source>(F&lt;sub&gt;θ&lt;/sub&gt; + ln Z) / |ln Z|, with F&lt;sub&gt;θ&lt;/sub&gt; + ln Z = KL(q || π/Z), mean of the last steps, at most 50</source>
        <translation>(F&lt;sub&gt;θ&lt;/sub&gt; + ln Z) / |ln Z|, mit F&lt;sub&gt;θ&lt;/sub&gt; + ln Z = KL(q || π/Z), Mittel der letzten Schritte, höchstens 50</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Hält</translation>
    </message>
    <message>
        <source>%1 × %1 sites</source>
        <translation>%1 × %1 Plätze</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>step, %1</source>
        <translation>Schritt, %1</translation>
    </message>
    <message>
        <source>free energy, nats</source>
        <translation>F in nats</translation>
    </message>
    <message>
        <source>to exact, %1 nats</source>
        <translation>Rest, %1 nats</translation>
    </message>
    <message>
        <source>to exact</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>no exact value</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunComparison</name>
    <message>
        <source>Run %1 and the present run</source>
        <translation>Lauf %1 und der jetzige Lauf</translation>
    </message>
    <message>
        <source>Both runs have the same settings.</source>
        <translation>Beide Läufe haben dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Verschiedene Einstellungen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunController</name>
    <message>
        <source>Back at step %1, with learning rate %2.</source>
        <translation>Zurück bei Schritt %1, mit Lernrate %2.</translation>
    </message>
    <message>
        <source>grown to %1 x %1 sites</source>
        <translation>auf %1 x %1 Plätze gewachsen</translation>
    </message>
    <message>
        <source>The flow has grown to %1 x %1 sites. Each level starts with what the level of its spacing had learned.</source>
        <translation>Der Fluss ist auf %1 x %1 Plätze gewachsen. Jede Stufe beginnt mit dem, was die Stufe ihres Abstands gelernt hatte.</translation>
    </message>
    <message>
        <source>Step 0 from the parameters of run %1. Reset starts from the beginning.</source>
        <translation>Schritt 0 mit den Parametern von Lauf %1. Zurücksetzen beginnt von vorn.</translation>
    </message>
    <message>
        <source>Saved step %1 in %2.</source>
        <translation>Schritt %1 in %2 gespeichert.</translation>
    </message>
    <message>
        <source>Saved run %1 in %2.</source>
        <translation>Lauf %1 in %2 gespeichert.</translation>
    </message>
    <message>
        <source>Run %1 is in memory only: %2</source>
        <translation>Lauf %1 ist nur im Speicher: %2</translation>
    </message>
    <message>
        <source>Run %1 is gone: a window keeps %2 runs, and %3 of those that are in no file.</source>
        <translation>Lauf %1 ist fort: Ein Fenster behält %2 Läufe, und %3 von denen, die in keiner Datei sind.</translation>
    </message>
    <message>
        <source>Run %1 is still being written. It goes on as soon as it is.</source>
        <translation>Lauf %1 wird noch geschrieben. Er geht weiter, sobald das getan ist.</translation>
    </message>
    <message numerus="yes">
        <source>The learning rate has reached 0 after %1 step(s): further steps change nothing.</source>
        <translation>
            <numerusform>Die Lernrate hat nach %1 Schritt 0 erreicht: Weitere Schritte ändern nichts.</numerusform>
            <numerusform>Die Lernrate hat nach %1 Schritten 0 erreicht: Weitere Schritte ändern nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>The flow grows from %1 x %1 sites: grey curves, scaled to %2 x %2, where the run then begins.</source>
        <translation>Der Fluss wächst von %1 x %1 Plätzen an: graue Kurven, umgerechnet auf %2 x %2, wo der Lauf danach beginnt.</translation>
    </message>
    <message>
        <source>grows, %1 x %1</source>
        <translation>wächst, %1 x %1</translation>
    </message>
    <message>
        <source>Runs that end their last step still hold about %1 GiB of memory, and this one needs %2: try again in a moment.</source>
        <translation>Läufe, die ihren letzten Schritt beenden, belegen noch etwa %1 GiB Speicher, und dieser braucht %2: versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunListModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Gap %1 nats at step %2.</source>
        <translation>Abstand %1 nats bei Schritt %2.</translation>
    </message>
    <message>
        <source>Step %1.</source>
        <translation>Schritt %1.</translation>
    </message>
    <message>
        <source>, from run %1</source>
        <translation>, aus Lauf %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>, saving</source>
        <translation>, wird gespeichert</translation>
    </message>
    <message>
        <source>, in memory only</source>
        <translation>, nur im Speicher</translation>
    </message>
    <message>
        <source>Run %1: %2. %3 %4 of training%5. %6</source>
        <translation>Lauf %1: %2. %3 %4 Training%5. %6</translation>
    </message>
    <message>
        <source>overlaid</source>
        <translation>überlagert</translation>
    </message>
    <message>
        <source>step 0</source>
        <translation>Schritt 0</translation>
    </message>
    <message>
        <source>no exact value</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>The present run, run %1. %2</source>
        <translation>Der jetzige Lauf, Lauf %1. %2</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunListPanel</name>
    <message>
        <source>gap to exact</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The gap F&lt;sub&gt;θ&lt;/sub&gt; + ln Z as a share of |ln Z|: a mean over the last steps, at most 50. “&amp;lt;” stands before twice the error, where the gap is smaller than that.</source>
        <translation>Der Abstand F&lt;sub&gt;θ&lt;/sub&gt; + ln Z als Anteil von |ln Z|: ein Mittel über die letzten Schritte, höchstens 50. „&amp;lt;“ steht vor dem doppelten Fehler, wo der Abstand kleiner ist.</translation>
    </message>
    <message>
        <source>List of runs</source>
        <translation>Liste der Läufe</translation>
    </message>
    <message>
        <source>Space overlays a run in the charts, Enter goes on with it, Delete removes it, Ctrl+Z brings it back</source>
        <translation>Die Leertaste überlagert einen Lauf in den Diagrammen, Eingabe setzt ihn fort, Entf entfernt ihn, Strg+Z holt ihn zurück</translation>
    </message>
    <message>
        <source>Sweep...</source>
        <translation>Reihe ...</translation>
    </message>
    <message>
        <source>One setting, a range, seconds a point</source>
        <translation>Eine Einstellung, ein Bereich, Sekunden je Punkt</translation>
    </message>
    <message>
        <source>Click overlays, Enter goes on, Delete removes, Ctrl+Z brings back.</source>
        <translation>Klick überlagert, Eingabe setzt fort, Entf entfernt, Strg+Z holt zurück.</translation>
    </message>
    <message>
        <source>A change of the settings starts another run. This one then stays here to compare with.</source>
        <translation>Eine Änderung der Einstellungen beginnt einen neuen Lauf. Dieser bleibt dann zum Vergleich hier.</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagern</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>Diesen Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Compare settings</source>
        <translation>Einstellungen vergleichen</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter ...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplerTable</name>
    <message>
        <source>Samplers</source>
        <translation>Verfahren</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplerTableModel</name>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>n, leapfrogs of a trajectory: evaluations of the energy&apos;s gradient for a proposal</source>
        <translation>n, Leapfrog-Schritte einer Trajektorie: Auswertungen des Energiegradienten je Vorschlag</translation>
    </message>
    <message>
        <source>Share of proposals accepted since warm-up, min(1, exp(−ΔH)); 65 to 90 % is usual</source>
        <translation>Anteil der seit dem Aufwärmen angenommenen Vorschläge, min(1, exp(−ΔH)); üblich sind 65 bis 90 %</translation>
    </message>
    <message>
        <source>Integrated autocorrelation time of %1, τ = ½ + Σ ρ(t), in leapfrogs (in proposals for flow Metropolis). ≥: the chains are still too short to close its window</source>
        <translation>Integrierte Autokorrelationszeit von %1, τ = ½ + Σ ρ(t), in Leapfrog-Schritten (bei Fluss-Metropolis in Vorschlägen). ≥: Die Ketten sind noch zu kurz, um das Fenster zu schließen</translation>
    </message>
    <message>
        <source>Effective samples a second of wall time, ESS = n / 2τ, for %1</source>
        <translation>Effektive Stichproben je Sekunde Laufzeit, ESS = n / 2τ, für %1</translation>
    </message>
    <message>
        <source>%1 Its standard error includes the autocorrelation; warm-up and the first half of the rest are left out.</source>
        <translation>%1 Der Standardfehler berücksichtigt die Autokorrelation; das Aufwärmen und die erste Hälfte des Rests bleiben weg.</translation>
    </message>
    <message>
        <source>How far the figures can be relied on. Flow Metropolis is judged by its proposals: by the tails of weight × observable, by what is known exactly, and by the number of effective samples. Other chains must move, agree (R̂ &lt; 1.05) and be long enough for τ.</source>
        <translation>Wie verlässlich die Zahlen sind. Fluss-Metropolis wird nach seinen Vorschlägen beurteilt: nach den Rändern von Gewicht × Observable, nach dem exakt Bekannten und nach der Zahl effektiver Stichproben. Andere Ketten müssen sich bewegen, übereinstimmen (R̂ &lt; 1,05) und für τ lang genug sein.</translation>
    </message>
    <message>
        <source>The Monte Carlo method</source>
        <translation>Das Monte-Carlo-Verfahren</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angen.</translation>
    </message>
    <message>
        <source>τ, leapfrogs</source>
        <translation>τ, Leapfrog</translation>
    </message>
    <message>
        <source>ESS / s</source>
        <translation>ESS / s</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>Verfahren</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplesView</name>
    <message>
        <source>Fields &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt;</source>
        <translation>Felder &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt;</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Zahl der Stichproben</translation>
    </message>
    <message>
        <source>How many samples are shown</source>
        <translation>Wie viele Stichproben gezeigt werden</translation>
    </message>
    <message>
        <source>x, dimensionless</source>
        <translation>x, dimensionslos</translation>
    </message>
    <message>
        <source>Sampled fields x</source>
        <translation>Gezogene Felder x</translation>
    </message>
    <message>
        <source>Samples appear with the first step.</source>
        <translation>Stichproben erscheinen mit dem ersten Schritt.</translation>
    </message>
    <message>
        <source>sample %1, row %2, column %3
x = %4</source>
        <translation>Stichprobe %1, Zeile %2, Spalte %3
x = %4</translation>
    </message>
    <message>
        <source>Sampled spins s</source>
        <translation>Gezogene Spins s</translation>
    </message>
    <message>
        <source>sample %1, row %2, column %3
s = %4, drawn with x = %5</source>
        <translation>Stichprobe %1, Zeile %2, Spalte %3
s = %4, gezogen mit x = %5</translation>
    </message>
    <message>
        <source>Fields &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; drawn by the flow in the newest step, and spins drawn from them: %1.</source>
        <translation>Felder &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt;, die der Fluss im neuesten Schritt gezogen hat, und daraus gezogene Spins: %1.</translation>
    </message>
    <message>
        <source>Spins &lt;i&gt;s&lt;/i&gt; drawn from them&amp;nbsp;&amp;nbsp; &lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; +1&amp;nbsp; &lt;span style=&apos;color:%2&apos;&gt;■&lt;/span&gt; −1</source>
        <translation>Daraus gezogene Spins &lt;i&gt;s&lt;/i&gt;&amp;nbsp;&amp;nbsp; &lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; +1&amp;nbsp; &lt;span style=&apos;color:%2&apos;&gt;■&lt;/span&gt; −1</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplingBar</name>
    <message>
        <source>Sample while training</source>
        <translation>Mitmessen</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Runs chains on the newest model beside training, the target&apos;s reference, and diagnostics of the flow</source>
        <translation>Lässt neben dem Training Ketten auf dem neuesten Modell laufen, die Referenz des Ziels und die Diagnose des Flusses</translation>
    </message>
    <message>
        <source>Applies at once, also while training</source>
        <translation>Gilt sofort, auch während des Trainings</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplingChart</name>
    <message>
        <source>steps of each chain</source>
        <translation>Schritte jeder Kette</translation>
    </message>
    <message>
        <source>leapfrogs of each chain</source>
        <translation>Leapfrog-Schritte jeder Kette</translation>
    </message>
    <message>
        <source>wall time in s</source>
        <translation>Laufzeit in s</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, %1 done</source>
        <translation>, %1 erledigt</translation>
    </message>
    <message>
        <source>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: %3 = %4</source>
        <translation>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: %3 = %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 leapfrog(s)</source>
        <translation>
            <numerusform>%1 Leapfrog-Schritt</numerusform>
            <numerusform>%1 Leapfrog-Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::ScaleTile</name>
    <message>
        <source>Latents of scale %1</source>
        <translation>Latente Variablen der Skala %1</translation>
    </message>
    <message>
        <source>%1, scale %2
z = %3%4
drag up or down, or + and −</source>
        <translation>%1, Skala %2
z = %3%4
auf oder ab ziehen, oder + und −</translation>
    </message>
    <message>
        <source>Amplitude of scale %1</source>
        <translation>Amplitude der Skala %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Root mean square of the latents of this scale, 0 to 3; the prior&apos;s is 1. Their pattern stays.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Effektivwert der latenten Variablen dieser Skala, 0 bis 3; der des Priors ist 1. Ihr Muster bleibt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>⟳</source>
        <translation>⟳</translation>
    </message>
    <message>
        <source>Resample scale %1</source>
        <translation>Skala %1 neu ziehen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw the latents of this scale again from N(0, 1), and keep all others.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die latenten Variablen dieser Skala neu aus N(0, 1) ziehen und alle anderen behalten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>scale %1, top: %2 &lt;i&gt;z&lt;/i&gt;</source>
        <translation>Skala %1: %2 &lt;i&gt;z&lt;/i&gt;</translation>
    </message>
    <message>
        <source>scale %1: %2 &lt;i&gt;z&lt;/i&gt;</source>
        <translation>Skala %1: %2 &lt;i&gt;z&lt;/i&gt;</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>A change begins a new run, and this one is kept; what is marked live acts on the next step.</source>
        <translation>Eine Änderung beginnt einen neuen Lauf, und dieser bleibt erhalten; was mit „live“ markiert ist, wirkt im nächsten Schritt.</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>A change below begins a new run, unless it is marked as live; the run before stays in the list of runs.</source>
        <translation>Eine Änderung unten beginnt einen neuen Lauf, wenn sie nicht mit „live“ markiert ist; der Lauf davor bleibt in der Liste der Läufe.</translation>
    </message>
    <message>
        <source>The layout %1 has other parts: these networks do not fit them.</source>
        <translation>Der Aufbau %1 hat andere Bausteine: Diese Netze passen nicht zu ihnen.</translation>
    </message>
    <message>
        <source>The run goes on without this; Escape takes it back.</source>
        <translation>Der Lauf geht ohne dies weiter; Esc nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SettingsUndo</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::SlowStep</name>
    <message>
        <source>This run has failed and makes no more updates. Reset starts it from the beginning.</source>
        <translation>Dieser Lauf ist gescheitert und macht keine Aktualisierungen mehr. Zurücksetzen beginnt ihn von vorn.</translation>
    </message>
    <message>
        <source>This run has diverged and makes no more updates. Go back to its best step first.</source>
        <translation>Dieser Lauf ist divergiert und macht keine Aktualisierungen mehr. Kehren Sie zuerst zu seinem besten Schritt zurück.</translation>
    </message>
    <message>
        <source>The flow still grows. A slow step follows an update on the whole lattice.</source>
        <translation>Der Fluss wächst noch. Ein langsamer Schritt verfolgt eine Aktualisierung auf dem ganzen Gitter.</translation>
    </message>
    <message>
        <source>Training pauses first.</source>
        <translation>Zuerst hält das Training an.</translation>
    </message>
    <message>
        <source>Draw &lt;i&gt;z&lt;/i&gt;: %1 latents, each from the Gaussian N(0, 1) and independent of all others.</source>
        <translation>&lt;i&gt;z&lt;/i&gt; ziehen: %1 latente Variablen, jede aus der Gauß-Verteilung N(0, 1) und unabhängig von allen anderen.</translation>
    </message>
    <message>
        <source>The noise flows down through the scales, the coarsest first: each scale adds its latents to the field, and a configuration &lt;i&gt;x&lt;/i&gt; leaves.</source>
        <translation>Das Rauschen fließt durch die Skalen hinab, die gröbste zuerst: Jede Skala fügt dem Feld ihre latenten Variablen hinzu, und eine Konfiguration &lt;i&gt;x&lt;/i&gt; tritt aus.</translation>
    </message>
    <message>
        <source>Weigh this one configuration: ln &lt;i&gt;q&lt;/i&gt; − ln &lt;i&gt;π&lt;/i&gt; = %1 − (%2) = &lt;b&gt;%3 nats&lt;/b&gt;.</source>
        <translation>Diese eine Konfiguration wiegen: ln &lt;i&gt;q&lt;/i&gt; − ln &lt;i&gt;π&lt;/i&gt; = %1 − (%2) = &lt;b&gt;%3 nats&lt;/b&gt;.</translation>
    </message>
    <message>
        <source> Its mean over many draws is &lt;i&gt;F&lt;/i&gt;, which is never below −ln &lt;i&gt;Z&lt;/i&gt; = %1 (exact).</source>
        <translation> Das Mittel über viele Ziehungen ist &lt;i&gt;F&lt;/i&gt;, nie unter −ln &lt;i&gt;Z&lt;/i&gt; = %1 (exakt).</translation>
    </message>
    <message>
        <source> Its mean over many draws is &lt;i&gt;F&lt;/i&gt;, which is never below −ln &lt;i&gt;Z&lt;/i&gt;.</source>
        <translation> Das Mittel über viele Ziehungen ist &lt;i&gt;F&lt;/i&gt;, nie unter −ln &lt;i&gt;Z&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>The gradient comes back through the blocks, from &lt;i&gt;x&lt;/i&gt; up to &lt;i&gt;z&lt;/i&gt;. No update has been made here yet: it lights up with the next stage, which makes one.</source>
        <translation>Der Gradient kommt durch die Blöcke zurück, von &lt;i&gt;x&lt;/i&gt; hinauf zu &lt;i&gt;z&lt;/i&gt;. Hier gab es noch keine Aktualisierung: Er leuchtet mit der nächsten Stufe auf, die eine macht.</translation>
    </message>
    <message>
        <source>The gradient comes back through the blocks, from &lt;i&gt;x&lt;/i&gt; up to &lt;i&gt;z&lt;/i&gt;. Shown: that of update %1, of its whole batch of %2 configurations; largest on scale %3, %4 nats per unit of &lt;i&gt;θ&lt;/i&gt;.</source>
        <translation>Der Gradient kommt durch die Blöcke zurück, von &lt;i&gt;x&lt;/i&gt; hinauf zu &lt;i&gt;z&lt;/i&gt;. Gezeigt: der von Aktualisierung %1, ihres ganzen Stapels von %2 Konfigurationen; am größten auf Skala %3, %4 nats je Einheit von &lt;i&gt;θ&lt;/i&gt;.</translation>
    </message>
    <message>
        <source> Layers that share their parameters have one value.</source>
        <translation> Schichten, die ihre Parameter teilen, haben einen Wert.</translation>
    </message>
    <message>
        <source>The parameters move: one update on a new batch of %1 configurations is under way.</source>
        <translation>Die Parameter bewegen sich: Eine Aktualisierung auf einem neuen Stapel von %1 Konfigurationen läuft.</translation>
    </message>
    <message>
        <source>Update %1 was skipped: its loss or gradient was too large or not a number. The parameters have not moved.</source>
        <translation>Aktualisierung %1 wurde übersprungen: Ihr Verlust oder Gradient war zu groß oder keine Zahl. Die Parameter haben sich nicht bewegt.</translation>
    </message>
    <message>
        <source>Update %1: with the parameters before it, the loss of its batch of %2 was &lt;b&gt;%3 nats&lt;/b&gt;, the new dot. The colours now show its gradient; Adam scales each component of it.</source>
        <translation>Aktualisierung %1: Mit den Parametern davor war der Verlust ihres Stapels von %2 &lt;b&gt;%3 nats&lt;/b&gt;, der neue Punkt. Die Farben zeigen nun ihren Gradienten; Adam skaliert jede seiner Komponenten.</translation>
    </message>
    <message>
        <source> The learning rate &lt;i&gt;η&lt;/i&gt; has fallen to 0, so that they stay as they are.</source>
        <translation> Die Lernrate &lt;i&gt;η&lt;/i&gt; ist auf 0 gefallen; daher bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source> The mean of the last losses (%1) went from %2 to %3.</source>
        <translation> Das Mittel der letzten Verluste (%1) ging von %2 auf %3.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SpectrumView</name>
    <message>
        <source>Angular average</source>
        <translation>Winkelmittel</translation>
    </message>
    <message>
        <source>Show the mean of S(k) over directions, of all samplers, instead of the maps (A)</source>
        <translation>Statt der Karten das Mittel von S(k) über die Richtungen zeigen, für alle Verfahren (A)</translation>
    </message>
    <message>
        <source>Structure factor by wave vector</source>
        <translation>Strukturfaktor nach Wellenvektor</translation>
    </message>
    <message>
        <source>Sampler of the left map</source>
        <translation>Verfahren der linken Karte</translation>
    </message>
    <message>
        <source>Whose S(k) is shown beside the reference</source>
        <translation>Wessen S(k) neben der Referenz steht</translation>
    </message>
    <message>
        <source>S(k) of the sampler</source>
        <translation>S(k) des Verfahrens</translation>
    </message>
    <message>
        <source>after warm-up</source>
        <translation>nach dem Aufwärmen</translation>
    </message>
    <message>
        <source>S(k) of the reference</source>
        <translation>S(k) der Referenz</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>wird gemessen</translation>
    </message>
    <message>
        <source>k = (%1, %2)
S(k) = %3</source>
        <translation>k = (%1, %2)
S(k) = %3</translation>
    </message>
    <message>
        <source>S(k)</source>
        <translation>S(k)</translation>
    </message>
    <message>
        <source>|k| in 1 / lattice spacing</source>
        <translation>|k| in 1 / Gitterabstand</translation>
    </message>
    <message>
        <source>%1 &lt;i&gt;k&lt;/i&gt; = 0 is in the middle.</source>
        <translation>%1 &lt;i&gt;k&lt;/i&gt; = 0 liegt in der Mitte.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>|k| = %1</source>
        <translation>|k| = %1</translation>
    </message>
    <message>
        <source>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: S = %3</source>
        <translation>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: S = %3</translation>
    </message>
</context>
<context>
    <name>nrg::gui::StagePlayer</name>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>coarse-grain</source>
        <translation>vergröbern</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>erzeugen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>&lt;p&gt;Coarse-grain: up the RG, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), each scale keeps a quarter of the variables. Generate: down again, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;), each scale adds its latents.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Vergröbern: die RG hinauf, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), jede Skala behält ein Viertel der Variablen. Erzeugen: wieder hinab, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;), jede Skala fügt ihre latenten Variablen hinzu.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Play scale by scale, or pause</source>
        <translation>Skala für Skala abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>One scale on</source>
        <translation>Eine Skala weiter</translation>
    </message>
    <message>
        <source>One scale</source>
        <translation>Eine Skala</translation>
    </message>
    <message>
        <source>Four seconds a scale instead of one</source>
        <translation>Vier Sekunden je Skala statt einer</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New configuration</source>
        <translation>Neue Konfiguration</translation>
    </message>
</context>
<context>
    <name>nrg::gui::StageTiles</name>
    <message>
        <source>Field of scale %1</source>
        <translation>Feld der Skala %1</translation>
    </message>
    <message>
        <source>Latents of scale %1</source>
        <translation>Latente Variablen der Skala %1</translation>
    </message>
    <message>
        <source>%1, scale %2
x = %3%4</source>
        <translation>%1, Skala %2
x = %3%4</translation>
    </message>
    <message>
        <source>%1, scale %2
z = %3%4</source>
        <translation>%1, Skala %2
z = %3%4</translation>
    </message>
    <message>
        <source>
drag up or down, or + and −</source>
        <translation>
auf oder ab ziehen, oder + und −</translation>
    </message>
</context>
<context>
    <name>nrg::gui::StageView</name>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>latents that leave</source>
        <translation>austretende z</translation>
    </message>
    <message>
        <source>&lt;b&gt;&lt;i&gt;z&lt;/i&gt;&lt;/b&gt;&amp;nbsp; independent noise enters here</source>
        <translation>&lt;b&gt;&lt;i&gt;z&lt;/i&gt;&lt;/b&gt;&amp;nbsp; hier tritt unabhängiges Rauschen ein</translation>
    </message>
    <message>
        <source>&lt;p&gt;Σ &lt;i&gt;I&lt;/i&gt;(&lt;i&gt;i&lt;/i&gt;; &lt;i&gt;j&lt;/i&gt;) over pairs, in nats, beyond what independent variables would seem to share (Fig. 4b, c). A flow that has learned the renormalization group turns sites that share much into latents that share nothing.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Σ &lt;i&gt;I&lt;/i&gt;(&lt;i&gt;i&lt;/i&gt;; &lt;i&gt;j&lt;/i&gt;) über Paare, in nats, über das hinaus, was unabhängige Variablen zu teilen scheinen (Fig. 4b, c). Ein Fluss, der die Renormierungsgruppe gelernt hat, macht aus Plätzen, die viel teilen, latente Variablen, die nichts teilen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>ln|det|</source>
        <translation>ln|det|</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>latente</translation>
    </message>
    <message>
        <source>What the network shows</source>
        <translation>Was das Netz zeigt</translation>
    </message>
    <message>
        <source>one of the flow, all latents from the prior N(0, 1)</source>
        <translation>eine des Flusses, alle latenten Variablen aus dem Prior N(0, 1)</translation>
    </message>
    <message>
        <source>a physical one, of the target itself, drawn %1</source>
        <translation>eine physikalische, vom Ziel selbst, gezogen %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw another configuration. To coarse-grain: %1. To generate: %2.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Eine andere Konfiguration ziehen. Zum Vergröbern: %1. Zum Erzeugen: %2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Scale %1: its latents leave. ln|det| = %2 nats</source>
        <translation>Skala %1: Ihre latenten Variablen treten aus. ln|det| = %2 nats</translation>
    </message>
    <message>
        <source>Scale %1: its latents enter. ln|det| = %2 nats</source>
        <translation>Skala %1: Ihre latenten Variablen treten ein. ln|det| = %2 nats</translation>
    </message>
    <message>
        <source>latents share</source>
        <translation>latente teilen</translation>
    </message>
    <message>
        <source>sites share</source>
        <translation>Plätze teilen</translation>
    </message>
    <message>
        <source>%1 of scale %2: %3</source>
        <translation>%1 von Skala %2: %3</translation>
    </message>
    <message>
        <source>&lt;b&gt;site (%1, %2)&lt;/b&gt; &amp;nbsp;x = %3, read most by %4 (∂z/∂x)</source>
        <translation>&lt;b&gt;Platz (%1, %2)&lt;/b&gt; &amp;nbsp;x = %3, am stärksten gelesen von %4 (∂z/∂x)</translation>
    </message>
    <message>
        <source>it moves nothing</source>
        <translation>sie bewegt nichts</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1, scale %2&lt;/b&gt; &amp;nbsp;z = %3; %4</source>
        <translation>&lt;b&gt;%1, Skala %2&lt;/b&gt; &amp;nbsp;z = %3; %4</translation>
    </message>
    <message>
        <source>; ln|det ∂z/∂x| = %1 nats</source>
        <translation>; ln|det ∂z/∂x| = %1 nats</translation>
    </message>
    <message>
        <source>; its causal cone: %1 of %2 sites</source>
        <translation>; sein kausaler Kegel: %1 von %2 Plätzen</translation>
    </message>
    <message>
        <source>, since a Fourier layer below it mixes all sites of its scale</source>
        <translation>, da eine Fourier-Schicht darunter alle Plätze ihrer Skala mischt</translation>
    </message>
    <message>
        <source>The network of the edited settings. It is not trained yet.</source>
        <translation>Das Netz der geänderten Einstellungen. Es ist noch nicht trainiert.</translation>
    </message>
    <message>
        <source>A configuration &lt;b&gt;&lt;i&gt;x&lt;/i&gt;&lt;/b&gt; leaves below. Point at a site, a latent or a part; drag a latent or a site up or down to change it.</source>
        <translation>Unten tritt eine Konfiguration &lt;b&gt;&lt;i&gt;x&lt;/i&gt;&lt;/b&gt; aus. Zeigen Sie auf einen Platz, eine latente Variable oder einen Baustein; ziehen Sie eine latente Variable oder einen Platz auf oder ab, um sie zu ändern.</translation>
    </message>
    <message>
        <source>No update has been made here yet. The gradient appears with the next one.</source>
        <translation>Hier gab es noch keine Aktualisierung. Der Gradient erscheint mit der nächsten.</translation>
    </message>
    <message>
        <source>&lt;b&gt;∂&lt;i&gt;F&lt;/i&gt;/∂&lt;i&gt;θ&lt;/i&gt;&lt;/b&gt; &amp;nbsp;of the batch of update %1: a layer in full colour has %2 nats per unit of &lt;i&gt;θ&lt;/i&gt;, root mean square over its parameters.</source>
        <translation>&lt;b&gt;∂&lt;i&gt;F&lt;/i&gt;/∂&lt;i&gt;θ&lt;/i&gt;&lt;/b&gt; &amp;nbsp;des Stapels von Aktualisierung %1: Eine Schicht in voller Farbe hat %2 nats je Einheit von &lt;i&gt;θ&lt;/i&gt;, Effektivwert über ihre Parameter.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>&lt;p&gt;What each part of a scale shows of the configuration: its log-Jacobian |ln|det&amp;nbsp;∂z/∂x|| in nats, which is how it renormalises the couplings, the latents &lt;i&gt;z&lt;/i&gt; that leave at it, or the gradient ∂&lt;i&gt;F&lt;/i&gt;/∂&lt;i&gt;θ&lt;/i&gt; of its layer: the root mean square over the layer&apos;s parameters, in nats per unit of &lt;i&gt;θ&lt;/i&gt;, of the whole batch of the last update. Layers that share their parameters have one value.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Was jeder Baustein einer Skala von der Konfiguration zeigt: seine log-Jacobi-Determinante |ln|det&amp;nbsp;∂z/∂x|| in nats, mit der er die Kopplungen renormiert, die latenten Variablen &lt;i&gt;z&lt;/i&gt;, die bei ihm austreten, oder den Gradienten ∂&lt;i&gt;F&lt;/i&gt;/∂&lt;i&gt;θ&lt;/i&gt; seiner Schicht: den Effektivwert über die Parameter der Schicht, in nats je Einheit von &lt;i&gt;θ&lt;/i&gt;, für den ganzen Stapel der letzten Aktualisierung. Schichten, die ihre Parameter teilen, haben einen Wert.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>× latent</source>
        <translation>× latent</translation>
    </message>
    <message numerus="yes">
        <source>it moves %n site(s), most of all (%1, %2): %3 (∂x/∂z)</source>
        <translation>
            <numerusform>sie bewegt %n Platz, am stärksten (%1, %2): %3 (∂x/∂z)</numerusform>
            <numerusform>sie bewegt %n Plätze, am stärksten (%1, %2): %3 (∂x/∂z)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::StepProgress</name>
    <message>
        <source>Progress of the step</source>
        <translation>Fortschritt des Schritts</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 von etwa %2</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>nrg::gui::StructureFactorView</name>
    <message>
        <source>against steps</source>
        <translation>gegen Schritte</translation>
    </message>
    <message>
        <source>against leapfrogs</source>
        <translation>gegen Leapfrog-Schritte</translation>
    </message>
    <message>
        <source>against wall time</source>
        <translation>gegen Laufzeit</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>The line is the exact value.</source>
        <translation>Die Linie ist der exakte Wert.</translation>
    </message>
    <message>
        <source>The line with its band is the value of fields drawn %1.</source>
        <translation>Die Linie mit ihrem Band ist der Wert von Feldern, gezogen %1.</translation>
    </message>
    <message>
        <source>%1 The chains run from a cold start to equilibrium; mean over the chains with its standard error. %2</source>
        <translation>%1 Die Ketten laufen vom Kaltstart ins Gleichgewicht; Mittel über die Ketten mit Standardfehler. %2</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>Diagramm von %1</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;Share of accepted proposals, and τ, the integrated autocorrelation time of %1 in leapfrogs (in proposals for flow Metropolis): n steps of a chain are worth n / 2τ independent ones. ≥: the chains are too short for an estimate. A word after τ says why the figures cannot be relied on yet: the chains are too short or do not agree (R̂ ≥ 1.05), are stuck, or the proposals of flow Metropolis count as too few, have a heavy tail, or are contradicted by what is known exactly.&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;white-space:normal&apos;&gt;Anteil angenommener Vorschläge und τ, die integrierte Autokorrelationszeit von %1 in Leapfrog-Schritten (bei Fluss-Metropolis in Vorschlägen): n Schritte einer Kette sind n / 2τ unabhängige wert. ≥: Die Ketten sind für eine Schätzung zu kurz. Ein Wort nach τ sagt, warum die Zahlen noch nicht verlässlich sind: Die Ketten sind zu kurz oder stimmen nicht überein (R̂ ≥ 1,05), sind festgefahren, oder die Vorschläge von Fluss-Metropolis zählen als zu wenige, haben einen schweren Rand oder werden vom exakt Bekannten widerlegt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>: warming up</source>
        <translation>: wärmt auf</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>, τ %1</source>
        <translation>, τ %1</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>(accepted, τ in leapfrogs)</source>
        <translation>(angenommen, τ in Leapfrog-Schritten)</translation>
    </message>
    <message>
        <source>%1: %2 = %3</source>
        <translation>%1: %2 = %3</translation>
    </message>
    <message>
        <source>The chains are about to start.</source>
        <translation>Die Ketten beginnen gleich.</translation>
    </message>
    <message>
        <source>What the samplers are compared at: the time spent in the sampler, leapfrogs (gradients), or steps (trajectories or proposals)</source>
        <translation>Woran die Verfahren verglichen werden: die Zeit im Verfahren, Leapfrog-Schritte (Gradienten) oder Schritte (Trajektorien oder Vorschläge)</translation>
    </message>
    <message>
        <source>Sampling is off. Switch it on at the page &quot;Measure&quot;.</source>
        <translation>Es werden keine Stichproben gezogen. Schalten Sie sie auf der Seite „Messen“ ein.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepChart</name>
    <message>
        <source>Sweep</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>&lt;br/&gt;%1: %2 %3</source>
        <translation>&lt;br/&gt;%1: %2 %3</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>&lt;br/&gt;effective samples %1: %2</source>
        <translation>&lt;br/&gt;effektive Stichproben %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>&lt;br/&gt;%1 step(s) in %2 s</source>
        <translation>
            <numerusform>&lt;br/&gt;%1 Schritt in %2 s</numerusform>
            <numerusform>&lt;br/&gt;%1 Schritte in %2 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepPanel</name>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>First value of the setting</source>
        <translation>Erster Wert der Einstellung</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Last value of the setting; may be the smaller one</source>
        <translation>Letzter Wert der Einstellung; darf der kleinere sein</translation>
    </message>
    <message>
        <source>Points of the sweep, both ends included, from 1 to 1000</source>
        <translation>Punkte der Reihe, beide Enden eingeschlossen, von 1 bis 1000</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Training time of each point in seconds</source>
        <translation>Trainingszeit jedes Punkts in Sekunden</translation>
    </message>
    <message>
        <source>s each</source>
        <translation>s je</translation>
    </message>
    <message>
        <source>Setting that is swept</source>
        <translation>Einstellung, die durchlaufen wird</translation>
    </message>
    <message>
        <source>The setting that differs from point to point. All others are those of the run.</source>
        <translation>Die Einstellung, die sich von Punkt zu Punkt unterscheidet. Alle anderen sind die des Laufs.</translation>
    </message>
    <message>
        <source>Values lie evenly in the logarithm: each is the one before times a constant.</source>
        <translation>Die Werte liegen gleichmäßig im Logarithmus: Jeder ist der vorige mal eine Konstante.</translation>
    </message>
    <message>
        <source>Cancel sweep</source>
        <translation>Reihe abbrechen</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>Reihe starten</translation>
    </message>
    <message>
        <source>Ends the point under way without a result. Points that are done stay.</source>
        <translation>Beendet den laufenden Punkt ohne Ergebnis. Fertige Punkte bleiben.</translation>
    </message>
    <message>
        <source>Trains the run anew at every value and measures what it has learned. The run that is open stays as it is.</source>
        <translation>Trainiert den Lauf bei jedem Wert neu und misst, was er gelernt hat. Der offene Lauf bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>%1: all %2 choices, trained for %3 s each: about %4 in all</source>
        <translation>%1: alle %2 Möglichkeiten, je %3 s trainiert: insgesamt etwa %4</translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4 points, trained for %5 s each: about %6 in all</source>
        <translation>%1 von %2 bis %3: %4 Punkte, je %5 s trainiert: insgesamt etwa %6</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepView</name>
    <message>
        <source>Start sweep</source>
        <translation>Reihe starten</translation>
    </message>
    <message>
        <source>What is drawn of the sweep</source>
        <translation>Was von der Reihe gezeichnet wird</translation>
    </message>
    <message>
        <source>What is drawn of every point: the gap, or a quantity beside its exact value.</source>
        <translation>Was von jedem Punkt gezeichnet wird: der Abstand oder eine Größe neben ihrem exakten Wert.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Fortschritt der Reihe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Open or save a sweep, go on with it, or export its table</source>
        <translation>Eine Reihe öffnen oder speichern, sie fortsetzen oder ihre Tabelle ausgeben</translation>
    </message>
    <message>
        <source>Open a sweep...</source>
        <translation>Reihe öffnen ...</translation>
    </message>
    <message>
        <source>Go on with the missing points</source>
        <translation>Mit den fehlenden Punkten fortfahren</translation>
    </message>
    <message>
        <source>Save the sweep...</source>
        <translation>Reihe speichern ...</translation>
    </message>
    <message>
        <source>Export the table as CSV...</source>
        <translation>Tabelle als CSV ausgeben ...</translation>
    </message>
    <message>
        <source>Points that are there stay; those that failed are tried again.</source>
        <translation>Vorhandene Punkte bleiben; gescheiterte werden neu versucht.</translation>
    </message>
    <message>
        <source>The file is written again after every point, and neuralrg sweep --resume goes on with it.</source>
        <translation>Die Datei wird nach jedem Punkt neu geschrieben, und neuralrg sweep --resume setzt sie fort.</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>A sweep trains this run anew at several values of one setting. It fills a curve of the gap, or of energy, specific heat, −ln Z/N and S(0) with errors, exact values beneath.
%1</source>
        <translation>Eine Reihe trainiert diesen Lauf bei mehreren Werten einer Einstellung neu. Sie füllt eine Kurve des Abstands oder von Energie, spezifischer Wärme, −ln Z/N und S(0) mit Fehlern, darunter die exakten Werte.
%1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>, gap %1 nats</source>
        <translation>, Abstand %1 nats</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, noch %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>cancelled: %1 of %2 points are done</source>
        <translation>abgebrochen: %1 von %2 Punkten sind fertig</translation>
    </message>
    <message>
        <source>, %1 failed (a cross; its reason shows when you hover over it)</source>
        <translation>, %1 gescheitert (ein Kreuz; den Grund zeigt es unter dem Mauszeiger)</translation>
    </message>
    <message>
        <source>%1
Kept in %2</source>
        <translation>%1
Aufgehoben in %2</translation>
    </message>
    <message>
        <source>Save the sweep</source>
        <translation>Reihe speichern</translation>
    </message>
    <message>
        <source>Sweeps (*.json)</source>
        <translation>Reihen (*.json)</translation>
    </message>
    <message>
        <source>Open a sweep</source>
        <translation>Reihe öffnen</translation>
    </message>
    <message>
        <source>Sweeps (*.json);;All files (*)</source>
        <translation>Reihen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle ausgeben</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>nrg::gui::TemperatureEditor</name>
    <message>
        <source>T&lt;sub&gt;c&lt;/sub&gt;</source>
        <translation>T&lt;sub&gt;c&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>Reduced temperature</source>
        <translation>Reduzierte Temperatur</translation>
    </message>
    <message>
        <source>&lt;b&gt;Reduced temperature &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;1 at the critical point, &lt;i&gt;T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = 2 / ln(1 + √2) = 2.269 J/k&lt;sub&gt;B&lt;/sub&gt;; above it the spins are disordered.</source>
        <translation>&lt;b&gt;Reduzierte Temperatur &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;1 am kritischen Punkt, &lt;i&gt;T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = 2 / ln(1 + √2) = 2,269 J/k&lt;sub&gt;B&lt;/sub&gt;; darüber sind die Spins ungeordnet.</translation>
    </message>
    <message>
        <source>Coupling</source>
        <translation>Kopplung</translation>
    </message>
    <message>
        <source>&lt;b&gt;Coupling &lt;i&gt;K = J/T&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;The strength with which neighbouring spins align; &lt;i&gt;K&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = ½ ln(1 + √2) = 0.4407.</source>
        <translation>&lt;b&gt;Kopplung &lt;i&gt;K = J/T&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;Die Stärke, mit der sich benachbarte Spins ausrichten; &lt;i&gt;K&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = ½ ln(1 + √2) = 0,4407.</translation>
    </message>
    <message>
        <source>Temperature, slider</source>
        <translation>Temperatur, Schieberegler</translation>
    </message>
</context>
<context>
    <name>nrg::gui::Tour</name>
    <message>
        <source>a critical magnet of %1 × %1 sites</source>
        <translation>ein kritischer Magnet aus %1 × %1 Plätzen</translation>
    </message>
    <message>
        <source>a magnet of %1 × %1 sites at &lt;i&gt;T&lt;/i&gt; = %2</source>
        <translation>ein Magnet aus %1 × %1 Plätzen bei &lt;i&gt;T&lt;/i&gt; = %2</translation>
    </message>
    <message>
        <source>%1, %2 × %2 sites</source>
        <translation>%1, %2 × %2 Plätze</translation>
    </message>
    <message>
        <source>Independent noise &lt;i&gt;z&lt;/i&gt; enters at the top. The network is not trained yet, so what leaves below is not yet %1.</source>
        <translation>Oben tritt unabhängiges Rauschen &lt;i&gt;z&lt;/i&gt; ein. Das Netz ist noch nicht trainiert; was unten austritt, ist daher noch nicht: %1.</translation>
    </message>
    <message>
        <source>Independent noise &lt;i&gt;z&lt;/i&gt; enters at the top; scale by scale it becomes a configuration &lt;i&gt;x&lt;/i&gt; of %1, after %2 updates.</source>
        <translation>Oben tritt unabhängiges Rauschen &lt;i&gt;z&lt;/i&gt; ein; Skala für Skala wird es zu einer Konfiguration &lt;i&gt;x&lt;/i&gt; (%1), nach %2 Aktualisierungen.</translation>
    </message>
    <message>
        <source>This run is trained to its end, where the learning rate is 0. Ctrl+R starts it from the beginning and keeps this one; F2 then goes on here.</source>
        <translation>Dieser Lauf ist zu Ende trainiert, wo die Lernrate 0 ist. Strg+R beginnt ihn von vorn und behält diesen; F2 geht dann hier weiter.</translation>
    </message>
    <message>
        <source>This run has stopped and cannot train on. Reset starts it from the beginning.</source>
        <translation>Dieser Lauf ist stehen geblieben und kann nicht weiter trainieren. Zurücksetzen beginnt ihn von vorn.</translation>
    </message>
    <message>
        <source>The network trains, step %1. Watch the fields on the right from the coarsest scale down; the bars show how much each part changes its variables.</source>
        <translation>Das Netz trainiert, Schritt %1. Beobachten Sie rechts die Felder von der gröbsten Skala abwärts; die Balken zeigen, wie stark jeder Baustein seine Variablen ändert.</translation>
    </message>
    <message>
        <source>The free energy of the flow falls from its first update on; the curve begins in a moment.</source>
        <translation>Die freie Energie des Flusses fällt von der ersten Aktualisierung an; die Kurve beginnt gleich.</translation>
    </message>
    <message>
        <source>The free energy of the flow is %1 nats at step %2. It may never fall below −ln &lt;i&gt;Z&lt;/i&gt;, whose exact value is not known here.</source>
        <translation>Die freie Energie des Flusses ist %1 nats bei Schritt %2. Sie kann nie unter −ln &lt;i&gt;Z&lt;/i&gt; fallen, dessen exakter Wert hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The line it may never cross: the flow&apos;s free energy is %1 nats at step %2, the exact −ln &lt;i&gt;Z&lt;/i&gt; is %3. Only the scatter of a batch can show less.</source>
        <translation>Die Linie, die sie nie kreuzen kann: Die freie Energie des Flusses ist %1 nats bei Schritt %2, das exakte −ln &lt;i&gt;Z&lt;/i&gt; ist %3. Nur die Streuung eines Stapels kann weniger zeigen.</translation>
    </message>
    <message>
        <source> (At step %1; the flow has changed since.)</source>
        <translation> (Bei Schritt %1; der Fluss hat sich seitdem geändert.)</translation>
    </message>
    <message>
        <source>A droplet of the opposite sign is painted as soon as training rests.</source>
        <translation>Ein Tropfen des anderen Vorzeichens wird gemalt, sobald das Training ruht.</translation>
    </message>
    <message>
        <source>A droplet of the opposite sign was painted on %1 sites. Which latent notices? %2 of scale %3 changed most, from %4 to %5.</source>
        <translation>Ein Tropfen des anderen Vorzeichens wurde auf %1 Plätze gemalt. Welche latente Variable merkt es? %2 von Skala %3 änderte sich am stärksten, von %4 auf %5.</translation>
    </message>
    <message>
        <source>The fine scales are drawn again as soon as training rests.</source>
        <translation>Die feinen Skalen werden neu gezogen, sobald das Training ruht.</translation>
    </message>
    <message>
        <source>This network has one scale alone: there is no coarse one to keep.</source>
        <translation>Dieses Netz hat nur eine Skala: Es gibt keine grobe, die bleiben könnte.</translation>
    </message>
    <message>
        <source>Forget the finest scale: its %1 of %2 latents were drawn again. </source>
        <translation>Die feinste Skala vergessen: Ihre %1 von %2 latenten Variablen wurden neu gezogen. </translation>
    </message>
    <message>
        <source>Forget the two finest scales: their %1 of %2 latents were drawn again. </source>
        <translation>Die zwei feinsten Skalen vergessen: Ihre %1 von %2 latenten Variablen wurden neu gezogen. </translation>
    </message>
    <message>
        <source>The other %1 were kept, and %2 of all sites keep their sign; chance alone would give half.</source>
        <translation>Die anderen %1 blieben, und %2 aller Plätze behalten ihr Vorzeichen; der Zufall allein gäbe die Hälfte.</translation>
    </message>
    <message>
        <source>What sites share, latents should not: the mutual information of all pairs is being estimated, %1.</source>
        <translation>Was Plätze teilen, sollen latente Variablen nicht teilen: Die Transinformation aller Paare wird geschätzt, %1.</translation>
    </message>
    <message>
        <source> (Of step %1.)</source>
        <translation> (Von Schritt %1.)</translation>
    </message>
    <message>
        <source>What the sites shared, the latents do not: all pairs of sites together %1, all pairs of latents %2.</source>
        <translation>Was die Plätze teilten, teilen die latenten Variablen nicht: alle Paare von Plätzen zusammen %1, alle Paare latenter Variablen %2.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::TrustView</name>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Fresh draws of the flow are weighted by π(x)/q(x) within seconds, where sampling is on.</source>
        <translation>Neue Ziehungen des Flusses werden in Sekunden mit π(x)/q(x) gewichtet, wo Stichproben gezogen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 fresh draw(s) at step %2</source>
        <translation>
            <numerusform>%1 neue Ziehung bei Schritt %2</numerusform>
            <numerusform>%1 neue Ziehungen bei Schritt %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet: only %1 of %2 draws count.</source>
        <translation>Noch nicht: nur %1 von %2 Ziehungen zählen.</translation>
    </message>
    <message>
        <source>Not yet: a few of %1 draws weigh so much that heavier ones must have been missed.</source>
        <translation>Noch nicht: Einige der %1 Ziehungen wiegen so schwer, dass noch schwerere fehlen müssen.</translation>
    </message>
    <message>
        <source>No: an exactly known value is %1 standard errors off, even with weighted draws.</source>
        <translation>Nein: Ein exakt bekannter Wert liegt %1 Standardfehler daneben, auch mit gewichteten Ziehungen.</translation>
    </message>
    <message>
        <source>When corrected: %1 draws count as %2 once they are weighted by π(x)/q(x).</source>
        <translation>Mit Korrektur: %1 Ziehungen zählen als %2, wenn sie mit π(x)/q(x) gewichtet werden.</translation>
    </message>
    <message>
        <source>Yes, for most questions: %1 draws count as %2.</source>
        <translation>Ja, für die meisten Fragen: %1 Ziehungen zählen als %2.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::ViewExporter</name>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>&amp;Copy picture	Ctrl+C</source>
        <translation>Bild &amp;kopieren	Strg+C</translation>
    </message>
    <message>
        <source>&amp;Save picture as...</source>
        <translation>Bild &amp;speichern unter ...</translation>
    </message>
    <message>
        <source>Copy &amp;data	Ctrl+Shift+C</source>
        <translation>&amp;Daten kopieren	Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>Save data &amp;as...</source>
        <translation>Daten speichern &amp;unter ...</translation>
    </message>
    <message>
        <source>&amp;Help	F1</source>
        <translation>&amp;Hilfe	F1</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Ausgeben</translation>
    </message>
    <message>
        <source>&amp;Picture of the view...</source>
        <translation>&amp;Bild der Ansicht ...</translation>
    </message>
    <message>
        <source>&amp;Data of the view...</source>
        <translation>&amp;Daten der Ansicht ...</translation>
    </message>
    <message>
        <source>All &amp;views as one figure...</source>
        <translation>Alle &amp;Ansichten als eine Abbildung ...</translation>
    </message>
    <message>
        <source>&amp;Report of the run...</source>
        <translation>Be&amp;richt über den Lauf ...</translation>
    </message>
    <message>
        <source>Copied the picture &quot;%1&quot;.</source>
        <translation>Bild „%1“ kopiert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no data yet.</source>
        <translation>„%1“ hat noch keine Daten.</translation>
    </message>
    <message>
        <source>Copied the data of &quot;%1&quot;.</source>
        <translation>Daten von „%1“ kopiert.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Copied: %1. It does not repeat what was changed %2.</source>
        <translation>Kopiert: %1. Er wiederholt nicht, was %2 geändert wurde.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save the data</source>
        <translation>Daten speichern</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>Kommagetrennte Werte</translation>
    </message>
    <message>
        <source>new run</source>
        <translation>neuer Lauf</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, Schritt %2</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>nrg::gui::ViewFrame</name>
    <message>
        <source>Copy or save what this view shows</source>
        <translation>Kopieren oder speichern, was diese Ansicht zeigt</translation>
    </message>
    <message>
        <source>Menu of the view</source>
        <translation>Menü der Ansicht</translation>
    </message>
    <message>
        <source>Put back (F)</source>
        <translation>Zurückstellen (F)</translation>
    </message>
    <message>
        <source>Enlarge (F)</source>
        <translation>Vergrößern (F)</translation>
    </message>
</context>
<context>
    <name>nrg::gui::ViewPages</name>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
</TS>
