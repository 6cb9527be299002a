<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The density that the flow learns, given up to its normalisation Z.</source>
        <translation>流模型所学习的密度，归一化常数 Z 未知。</translation>
    </message>
    <message>
        <source>Ising model (dual field)</source>
        <translation>Ising 模型 (对偶场)</translation>
    </message>
    <message>
        <source>Free field</source>
        <translation>自由场</translation>
    </message>
    <message>
        <source>Lattice size</source>
        <translation>晶格边长</translation>
    </message>
    <message>
        <source>Sites a side of the periodic square lattice, N = L² in all.</source>
        <translation>周期性正方晶格每边的格点数，总数 N = L²。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Temperature of the Ising model; the coupling is J/T and the critical point T_c = 2 / ln(1 + √2) ≈ 2.269.</source>
        <translation>Ising 模型的温度；耦合为 J/T，临界点为 T_c = 2 / ln(1 + √2) ≈ 2.269。</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>The density of the latents z that the flow starts from.</source>
        <translation>流模型所出发的潜变量 z 的密度。</translation>
    </message>
    <message>
        <source>Standard normal</source>
        <translation>标准正态</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Of what the layers are made and how they are arranged, from the lattice up to the coarsest scale.</source>
        <translation>从晶格到最粗的尺度，各层由什么构成、如何排列。</translation>
    </message>
    <message>
        <source>MERA</source>
        <translation>MERA</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Brickwork</source>
        <translation>砖墙</translation>
    </message>
    <message>
        <source>Stencils</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Levels, each twice as coarse as the one before; 0 stands for log2 L (brickwork: pairs of layers, up to 32).</source>
        <translation>层级数，每一层级比前一层级粗一倍；0 表示 log2 L (砖墙结构：层对数，最多 32)。</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>全部层级</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Pairs of disentangler and decimator layers in each level.</source>
        <translation>每个层级中解纠缠器层与抽取器层的对数。</translation>
    </message>
    <message>
        <source>Couplings</source>
        <translation>耦合层数</translation>
    </message>
    <message>
        <source>Couplings of a 2 x 2 block; each moves half of its variables, Eq. (S1).</source>
        <translation>2 x 2 块的耦合层数；每层移动一半变量，式 (S1)。</translation>
    </message>
    <message>
        <source>Share levels</source>
        <translation>共享层级</translation>
    </message>
    <message>
        <source>All levels share their weights (footnote 41), as in a scale-invariant renormalization group.</source>
        <translation>所有层级共享权重 (脚注 41)，如同尺度不变的重整化群。</translation>
    </message>
    <message>
        <source>Largest block</source>
        <translation>最大的块</translation>
    </message>
    <message>
        <source>Side of the largest blocks; with 4, every level that has four sites a side begins with layers of 4 x 4 disentanglers (mera only).</source>
        <translation>最大的块的边长；取 4 时，每个每边有四个格点的层级都以若干 4 x 4 解纠缠器层开始 (仅限 mera)。</translation>
    </message>
    <message>
        <source>4 x 4 couplings</source>
        <translation>4 x 4 耦合层数</translation>
    </message>
    <message>
        <source>Couplings of a 4 x 4 block, where block is 4.</source>
        <translation>4 x 4 块的耦合层数，仅当块为 4 时。</translation>
    </message>
    <message>
        <source>Sites read</source>
        <translation>读取的格点</translation>
    </message>
    <message>
        <source>Passive sites around an active one that a coupling&apos;s network reads.</source>
        <translation>耦合层的网络所读取的、主动格点周围的被动格点数。</translation>
    </message>
    <message>
        <source>4, the nearest</source>
        <translation>4 个最近的</translation>
    </message>
    <message>
        <source>Fourier layers</source>
        <translation>傅里叶层</translation>
    </message>
    <message>
        <source>Layers that scale every Fourier mode, the last one like the target&apos;s Gaussian part: learned (two on each level), fixed (that last one alone, as the target has it) or none.</source>
        <translation>缩放每个傅里叶模的层，最后一层与目标的高斯部分一致：学习 (每个层级两层)、固定 (仅最后一层，与目标相同) 或无。</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Conditioner</source>
        <translation>条件网络</translation>
    </message>
    <message>
        <source>The networks of a coupling, which compute the map&apos;s numbers from the variables that stay.</source>
        <translation>耦合层的网络，由保持不变的变量计算映射的各个数。</translation>
    </message>
    <message>
        <source>Multilayer perceptrons</source>
        <translation>多层感知机</translation>
    </message>
    <message>
        <source>Equivariant networks</source>
        <translation>等变网络</translation>
    </message>
    <message>
        <source>Plain networks</source>
        <translation>普通网络</translation>
    </message>
    <message>
        <source>Hidden width</source>
        <translation>隐藏层宽度</translation>
    </message>
    <message>
        <source>Units in each hidden layer of the networks of a 2 x 2 block.</source>
        <translation>2 x 2 块的网络中每个隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>Hidden layers, with ELU, of the networks of every block.</source>
        <translation>每个块的网络的隐藏层数，使用 ELU。</translation>
    </message>
    <message>
        <source>4 x 4 hidden width</source>
        <translation>4 x 4 隐藏层宽度</translation>
    </message>
    <message>
        <source>Units in each hidden layer of the networks of a 4 x 4 block, where block is 4.</source>
        <translation>4 x 4 块的网络中每个隐藏层的单元数，仅当块为 4 时。</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隐藏单元</translation>
    </message>
    <message>
        <source>Units in the hidden layer of each coupling&apos;s network.</source>
        <translation>每个耦合层的网络中隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>How a coupling moves a variable, given the conditioner&apos;s numbers.</source>
        <translation>给定条件网络的各个数，耦合层如何移动变量。</translation>
    </message>
    <message>
        <source>Affine</source>
        <translation>仿射</translation>
    </message>
    <message>
        <source>With a bend</source>
        <translation>一个弯折</translation>
    </message>
    <message>
        <source>With two bends</source>
        <translation>两个弯折</translation>
    </message>
    <message>
        <source>Initial translation</source>
        <translation>初始平移</translation>
    </message>
    <message>
        <source>Factor on the last layer of the network t at the start; small values start near the identity.</source>
        <translation>开始时网络 t 最后一层的系数；值小则从接近恒等映射处开始。</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>对称性</translation>
    </message>
    <message>
        <source>Symmetrised</source>
        <translation>对称化</translation>
    </message>
    <message>
        <source>q_sym</source>
        <translation>q_sym</translation>
    </message>
    <message>
        <source>Gives x and -x the same density: q_sym(x) = [q(x) + q(-x)] / 2, Eq. (S2).</source>
        <translation>令 x 与 -x 的密度相同：q_sym(x) = [q(x) + q(-x)] / 2，式 (S2)。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Estimator of the gradient: total is the derivative of Eq. (5) as it stands; path differentiates ln q through x alone, and its noise vanishes as q approaches π/Z.</source>
        <translation>梯度的估计量：“总”为式 (5) 本身的导数；“路径”只通过 x 对 ln q 求导，q 趋于 π/Z 时其噪声消失。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Configurations drawn at each step to estimate the free energy, Eq. (5).</source>
        <translation>每一步为估计自由能而抽取的构型数，式 (5)。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Step length of Adam, before warm-up and decay.</source>
        <translation>Adam 的步长，预热和衰减之前。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises linearly; 0 for none.</source>
        <translation>学习率线性上升的步数；0 表示无。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>衰减</translation>
    </message>
    <message>
        <source>Steps over which the learning rate falls along a cosine to its final value; 0 keeps it constant.</source>
        <translation>学习率沿余弦降到最终值的步数；0 表示保持不变。</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Decay time</source>
        <translation>衰减时间</translation>
    </message>
    <message>
        <source>Training time over which the learning rate falls along a cosine to its final value; 0 for not by time. Such a run depends on the machine&apos;s speed.</source>
        <translation>学习率沿余弦降到最终值的训练时间；0 表示不按时间。这样的运行取决于机器的速度。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Final learning rate</source>
        <translation>最终学习率</translation>
    </message>
    <message>
        <source>Learning rate at the end of the decay.</source>
        <translation>衰减结束时的学习率。</translation>
    </message>
    <message>
        <source>Clip gradient at</source>
        <translation>梯度截断于</translation>
    </message>
    <message>
        <source>Longer gradients are scaled down to this norm; 0 for never.</source>
        <translation>更长的梯度缩短到此范数；0 表示从不。</translation>
    </message>
    <message>
        <source>Clip at multiple</source>
        <translation>截断倍数</translation>
    </message>
    <message>
        <source>Gradients longer than this multiple of the mean norm of the last 50 or so are scaled down to it; 0 for never.</source>
        <translation>超过最近约 50 步平均范数的此倍数的梯度缩短到该值；0 表示从不。</translation>
    </message>
    <message>
        <source>Adam&apos;s first decay</source>
        <translation>Adam 的第一衰减率</translation>
    </message>
    <message>
        <source>Decay rate of Adam&apos;s mean gradient, from step to step.</source>
        <translation>Adam 的平均梯度逐步的衰减率。</translation>
    </message>
    <message>
        <source>Adam&apos;s second decay</source>
        <translation>Adam 的第二衰减率</translation>
    </message>
    <message>
        <source>Decay rate of Adam&apos;s mean squared gradient, from step to step.</source>
        <translation>Adam 的平均平方梯度逐步的衰减率。</translation>
    </message>
    <message>
        <source>Grow from</source>
        <translation>生长起点</translation>
    </message>
    <message>
        <source>Lattice on which training begins: what it learns there starts a flow of twice the size, until the run&apos;s own lattice is reached (footnote 41); 0 for no growth. The smallest lattice learns at twice the learning rate.</source>
        <translation>训练开始时的晶格：在其上学到的内容作为两倍大小的流模型的起点，直到达到此运行自己的晶格 (脚注 41)；0 表示不生长。最小的晶格以两倍学习率学习。</translation>
    </message>
    <message>
        <source>no growth</source>
        <translation>不生长</translation>
    </message>
    <message>
        <source>Growth steps</source>
        <translation>生长步数</translation>
    </message>
    <message>
        <source>Steps on each smaller lattice, over which the learning rate falls to its final value.</source>
        <translation>每个较小晶格上的步数，其间学习率降到最终值。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Equal seeds give equal results, whatever the number of threads.</source>
        <translation>种子相同则结果相同，与线程数无关。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Processor cores to compute on; 0 for all of them.</source>
        <translation>计算使用的处理器核心数；0 表示全部。</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>全部核心</translation>
    </message>
    <message>
        <source>Continuous field that couples to the spins of the two-dimensional Ising model; given the field the spins are independent. Li &amp; Wang, Eq. (7).</source>
        <translation>与二维 Ising 模型的自旋耦合的连续场；给定场时各自旋独立。Li &amp; Wang，式 (7)。</translation>
    </message>
    <message>
        <source>Gaussian field with nearest-neighbour couplings; everything about it is known exactly.</source>
        <translation>具有最近邻耦合的高斯场；一切都精确已知。</translation>
    </message>
    <message>
        <source>Temperature of the field: neighbours are coupled by K = 1/T, and its covariance is A = K + (0.1 + 4/T) I.</source>
        <translation>场的温度：近邻的耦合为 K = 1/T，协方差为 A = K + (0.1 + 4/T) I。</translation>
    </message>
    <message>
        <source>Independent latents z ~ N(0, 1), the prior of Li &amp; Wang.</source>
        <translation>独立潜变量 z ~ N(0, 1)，即 Li &amp; Wang 的先验。</translation>
    </message>
    <message>
        <source>Disentanglers and decimators, scale by scale (Fig. 1a)</source>
        <translation>解纠缠器和抽取器，逐尺度排列 (图 1a)</translation>
    </message>
    <message>
        <source>Decimators only, like a tree tensor network</source>
        <translation>只有抽取器，如同树张量网络</translation>
    </message>
    <message>
        <source>Disentanglers only, all at the finest scale (Fig. 2a)</source>
        <translation>只有解纠缠器，全部在最细尺度 (图 2a)</translation>
    </message>
    <message>
        <source>Couplings of single sites with their surroundings, the same all over the lattice, scale by scale</source>
        <translation>单个格点与其周围的耦合层，全晶格相同，逐尺度排列</translation>
    </message>
    <message>
        <source>Levels, each twice as coarse as the one before; 0 stands for log2 L.</source>
        <translation>层级数，每一层级比前一层级粗一倍；0 表示 log2 L。</translation>
    </message>
    <message>
        <source>One network with ELU hidden layers for each number of the map: s and t of Li &amp; Wang.</source>
        <translation>映射的每个数各有一个带 ELU 隐藏层的网络：Li &amp; Wang 的 s 和 t。</translation>
    </message>
    <message>
        <source>One network for each coupling; all levels but the coarsest commute with x → -x.</source>
        <translation>每个耦合层一个网络；除最粗层级外，所有层级都与 x → -x 对易。</translation>
    </message>
    <message>
        <source>One network for each coupling, without a symmetry.</source>
        <translation>每个耦合层一个网络，不带对称性。</translation>
    </message>
    <message>
        <source>x = z exp(s) + t with s = scale · tanh(S), Eq. (S1).</source>
        <translation>x = z exp(s) + t，其中 s = scale · tanh(S)，式 (S1)。</translation>
    </message>
    <message>
        <source>x = z exp(s) + t + c · tanh(w z + u) with c, w &gt; 0: monotone, and able to prefer two values.</source>
        <translation>x = z exp(s) + t + c · tanh(w z + u)，其中 c, w &gt; 0：单调，并能偏好两个值。</translation>
    </message>
    <message>
        <source>x = z exp(s) + t + c · tanh(w z + u) + c₂ · tanh(w₂ z + u₂), monotone.</source>
        <translation>x = z exp(s) + t + c · tanh(w z + u) + c₂ · tanh(w₂ z + u₂)，单调。</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>快速一览</translation>
    </message>
    <message>
        <source>The critical Ising model on 8 x 8 sites; comes within 2 % of the exact value in seconds.</source>
        <translation>8 x 8 个格点的临界 Ising 模型；几秒内与精确值相差不到 2 %。</translation>
    </message>
    <message>
        <source>The paper&apos;s run</source>
        <translation>论文中的运行</translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites as Li &amp; Wang train it: 2 x 2 blocks of 8 couplings, one hidden layer of 64, batches of 512, symmetrised.</source>
        <translation>16 x 16 个格点的临界 Ising 模型，按 Li &amp; Wang 的方式训练：2 x 2 块，8 个耦合层，一个宽 64 的隐藏层，批大小 512，对称化。</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>高精度</translation>
    </message>
    <message>
        <source>Sharp, disordered</source>
        <translation>高精度，无序相</translation>
    </message>
    <message>
        <source>The stencil flow above the transition, at T = 3.</source>
        <translation>相变点以上的模板流模型，T = 3。</translation>
    </message>
    <message>
        <source>Sharp, ordered</source>
        <translation>高精度，有序相</translation>
    </message>
    <message>
        <source>The stencil flow below the transition, at T = 2, where tails are heavy and training takes longer.</source>
        <translation>相变点以下的模板流模型，T = 2，此处尾部较重，训练较久。</translation>
    </message>
    <message>
        <source>One sign only</source>
        <translation>仅一种符号</translation>
    </message>
    <message>
        <source>The stencil flow at T = 2 without symmetrisation: it learns one of the two signs and misses the other, which its free energy shows as ln 2.</source>
        <translation>T = 2 时不作对称化的模板流模型：它只学到两种符号之一，漏掉另一种，其自由能因此相差 ln 2。</translation>
    </message>
    <message>
        <source>Depth too small</source>
        <translation>深度不足</translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites by two scales of blocks instead of four: correlations are cut off beyond them, Fig. 2(a).</source>
        <translation>16 x 16 个格点的临界 Ising 模型，分块结构只有两个尺度而非四个：超出其范围的关联被截断，图 2(a)。</translation>
    </message>
    <message>
        <source>Tree instead of MERA</source>
        <translation>用树代替 MERA</translation>
    </message>
    <message>
        <source>The quick look without disentanglers: a tree separates neighbours at the borders of its blocks.</source>
        <translation>没有解纠缠器的快速一览：树在块的边界处把相邻格点分开。</translation>
    </message>
    <message>
        <source>The Gaussian field on 16 x 16 sites, about which everything is known exactly.</source>
        <translation>16 x 16 个格点的高斯场，一切都精确已知。</translation>
    </message>
    <message>
        <source>Sharp, 32 x 32</source>
        <translation>高精度，32 x 32</translation>
    </message>
    <message>
        <source>The stencil flow on 32 x 32 sites, grown from 8 x 8.</source>
        <translation>32 x 32 个格点的模板流模型，由 8 x 8 生长而成。</translation>
    </message>
    <message>
        <source>Sharp, 64 x 64</source>
        <translation>高精度，64 x 64</translation>
    </message>
    <message>
        <source>The stencil flow on 64 x 64 sites, grown from 8 x 8.</source>
        <translation>64 x 64 个格点的模板流模型，由 8 x 8 生长而成。</translation>
    </message>
    <message>
        <source>Sharp, in blocks</source>
        <translation>高精度，分块</translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites by blocks: 4 x 4 disentanglers and the path gradient bring the gap below 1 nat.</source>
        <translation>16 x 16 个格点的临界 Ising 模型，用分块结构：4 x 4 解纠缠器和路径梯度使差距降到 1 nat 以下。</translation>
    </message>
    <message>
        <source>Latent HMC</source>
        <translation>潜变量 HMC</translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo on the latents of the flow, U(z) = -ln p(z) - ln pi(g(z)) + ln q(g(z)): Li &amp; Wang, Eq. (6), symmetrised Eq. (S7).</source>
        <translation>对流模型潜变量的混合蒙特卡洛，U(z) = -ln p(z) - ln pi(g(z)) + ln q(g(z))：Li &amp; Wang，式 (6)，对称化为式 (S7)。</translation>
    </message>
    <message>
        <source>Physical HMC</source>
        <translation>物理 HMC</translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo on the fields themselves, U(x) = -ln pi(x).</source>
        <translation>对场本身的混合蒙特卡洛，U(x) = -ln pi(x)。</translation>
    </message>
    <message>
        <source>Physical HMC, Fourier mass</source>
        <translation>物理 HMC，傅里叶质量</translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo on the fields with momenta p ~ N(0, A^-1), A the covariance of the target&apos;s Gaussian part, which makes all of its modes equally fast.</source>
        <translation>对场的混合蒙特卡洛，动量 p ~ N(0, A^-1)，A 为目标高斯部分的协方差，使其所有模同样快。</translation>
    </message>
    <message>
        <source>Flow Metropolis</source>
        <translation>流模型 Metropolis</translation>
    </message>
    <message>
        <source>Independent draws from the flow, each accepted with probability min(1, w&apos;/w), w = pi(x)/q(x).</source>
        <translation>流模型的独立样本，每个以概率 min(1, w&apos;/w) 被接受，w = pi(x)/q(x)。</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Share of one core&apos;s time that sampling takes while training runs; otherwise sampling takes all cores.</source>
        <translation>训练运行时采样占用单个核心时间的比例；否则采样使用全部核心。</translation>
    </message>
    <message>
        <source>chains</source>
        <translation>链数</translation>
    </message>
    <message>
        <source>Chains of every sampler; a change restarts them.</source>
        <translation>每个采样器的链数；更改后链重新开始。</translation>
    </message>
    <message>
        <source>leapfrogs: latent</source>
        <translation>蛙跳次数：潜变量</translation>
    </message>
    <message>
        <source>Leapfrogs of a trajectory of latent HMC, n in t = n ε; a change restarts its chains.</source>
        <translation>潜变量 HMC 一条轨迹的蛙跳次数，即 t = n ε 中的 n；更改后链重新开始。</translation>
    </message>
    <message>
        <source>physical</source>
        <translation>物理</translation>
    </message>
    <message>
        <source>Leapfrogs of a trajectory of physical HMC, n in t = n ε; a change restarts its chains.</source>
        <translation>物理 HMC 一条轨迹的蛙跳次数，即 t = n ε 中的 n；更改后链重新开始。</translation>
    </message>
    <message>
        <source>Seconds for every entrant</source>
        <translation>每个参赛者的秒数</translation>
    </message>
    <message>
        <source>Wall time of every entrant, warm-up included.</source>
        <translation>每个参赛者的实际时间，含预热。</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>链数</translation>
    </message>
    <message>
        <source>Chains of every entrant.</source>
        <translation>每个参赛者的链数。</translation>
    </message>
    <message>
        <source>Latent leapfrogs</source>
        <translation>潜变量蛙跳次数</translation>
    </message>
    <message>
        <source>Leapfrogs a latent trajectory.</source>
        <translation>一条潜变量轨迹的蛙跳次数。</translation>
    </message>
    <message>
        <source>Seed of the chains.</source>
        <translation>链的随机种子。</translation>
    </message>
    <message>
        <source>Processor cores to compute on; 0 for all.</source>
        <translation>计算使用的处理器核心数；0 表示全部。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Samples that responses are averaged over.</source>
        <translation>响应取平均所用的样本数。</translation>
    </message>
    <message>
        <source>Information samples</source>
        <translation>互信息样本数</translation>
    </message>
    <message>
        <source>Samples for mutual information.</source>
        <translation>互信息所用的样本数。</translation>
    </message>
    <message>
        <source>Samples to draw.</source>
        <translation>要抽取的样本数。</translation>
    </message>
    <message>
        <source>spins (Wolff)</source>
        <translation>自旋 (Wolff)</translation>
    </message>
    <message>
        <source>with spins of Wolff&apos;s clusters</source>
        <translation>由 Wolff 集团的自旋</translation>
    </message>
    <message>
        <source>P(s_i = ±1 | x) = 1 / (1 + exp(∓2x_i))</source>
        <translation>P(s_i = ±1 | x) = 1 / (1 + exp(∓2x_i))</translation>
    </message>
    <message>
        <source>Structure factor S(0)</source>
        <translation>结构因子 S(0)</translation>
    </message>
    <message>
        <source>S(0) = ⟨(Σ tanh x_i / N)² − Σ tanh² x_i / N²⟩ + 1/N, the mean square of the magnetisation, from 1/N (disorder) to 1 (order): Li &amp; Wang, Fig. 3(b).</source>
        <translation>S(0) = ⟨(Σ tanh x_i / N)² − Σ tanh² x_i / N²⟩ + 1/N，磁化强度的均方，从 1/N (无序) 到 1 (有序)：Li &amp; Wang，图 3(b)。</translation>
    </message>
    <message>
        <source>Energy per site</source>
        <translation>每格点能量</translation>
    </message>
    <message>
        <source>E/N = −⟨Σ tanh x_i tanh x_j⟩ / N over the 2N pairs of neighbours, the energy of the spins.</source>
        <translation>E/N = −⟨Σ tanh x_i tanh x_j⟩ / N，对 2N 个近邻对求和，自旋的能量。</translation>
    </message>
    <message>
        <source>Specific heat</source>
        <translation>比热</translation>
    </message>
    <message>
        <source>C/N = (⟨E²⟩ − ⟨E⟩²) / (N T²), the specific heat of the spins.</source>
        <translation>C/N = (⟨E²⟩ − ⟨E⟩²) / (N T²)，自旋的比热。</translation>
    </message>
    <message>
        <source>Binder ratio</source>
        <translation>Binder 比</translation>
    </message>
    <message>
        <source>U = 1 − ⟨m⁴⟩ / (3 ⟨m²⟩²) of the magnetisation of the spins, from 0 (disorder) to 2/3 (order).</source>
        <translation>U = 1 − ⟨m⁴⟩ / (3 ⟨m²⟩²)，自旋磁化强度的 Binder 比，从 0 (无序) 到 2/3 (有序)。</translation>
    </message>
    <message>
        <source>Magnetisation</source>
        <translation>磁化强度</translation>
    </message>
    <message>
        <source>m = Σ tanh x_i / N, from −1 to 1.</source>
        <translation>m = Σ tanh x_i / N，从 −1 到 1。</translation>
    </message>
    <message>
        <source>S(k) = ⟨|Σ_r e^ikr tanh x_r|² − Σ tanh² x_r⟩ / N² + 1/N, the mean square of the spins&apos; wave with wave vector k. At the critical point it falls as k^−7/4.</source>
        <translation>S(k) = ⟨|Σ_r e^ikr tanh x_r|² − Σ tanh² x_r⟩ / N² + 1/N，波矢为 k 的自旋波的均方。在临界点按 k^−7/4 下降。</translation>
    </message>
    <message>
        <source>exact draws</source>
        <translation>精确样本</translation>
    </message>
    <message>
        <source>independently, mode by mode</source>
        <translation>逐模独立</translation>
    </message>
    <message>
        <source>S(0) = ⟨(Σ x_i)²⟩ / N, the variance of the uniform mode; exactly 8/T + 0.1.</source>
        <translation>S(0) = ⟨(Σ x_i)²⟩ / N，均匀模的方差；精确值为 8/T + 0.1。</translation>
    </message>
    <message>
        <source>Mean square of the field</source>
        <translation>场的均方</translation>
    </message>
    <message>
        <source>⟨x²⟩ = ⟨Σ x_i²⟩ / N; exactly the diagonal of A, 4/T + 0.1.</source>
        <translation>⟨x²⟩ = ⟨Σ x_i²⟩ / N；精确值为 A 的对角元 4/T + 0.1。</translation>
    </message>
    <message>
        <source>Quadratic form per site</source>
        <translation>每格点二次型</translation>
    </message>
    <message>
        <source>xᵀA⁻¹x/N</source>
        <translation>xᵀA⁻¹x/N</translation>
    </message>
    <message>
        <source>⟨xᵀA⁻¹x⟩ / N, twice the mean of −ln π per site; exactly 1.</source>
        <translation>⟨xᵀA⁻¹x⟩ / N，每格点 −ln π 平均值的两倍；精确值为 1。</translation>
    </message>
    <message>
        <source>Mean field</source>
        <translation>平均场</translation>
    </message>
    <message>
        <source>m = Σ x_i / N, which is normal with variance (8/T + 0.1) / N.</source>
        <translation>m = Σ x_i / N，服从方差为 (8/T + 0.1) / N 的正态分布。</translation>
    </message>
    <message>
        <source>S(k) = ⟨|Σ_r e^ikr x_r|²⟩ / N, the variance of the mode with wave vector k; exactly (2/T)(cos k_x + cos k_y) + 4/T + 0.1.</source>
        <translation>S(k) = ⟨|Σ_r e^ikr x_r|²⟩ / N，波矢为 k 的模的方差；精确值为 (2/T)(cos k_x + cos k_y) + 4/T + 0.1。</translation>
    </message>
    <message>
        <source>A trajectory of latent HMC and a proposal of flow Metropolis in turn, for flows of which few draws are accepted.</source>
        <translation>潜变量 HMC 的一条轨迹与流模型 Metropolis 的一次提议交替进行，适用于样本很少被接受的流模型。</translation>
    </message>
    <message>
        <source>Latent HMC, flow jumps</source>
        <translation>潜变量 HMC，流跳跃</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色数</translation>
    </message>
    <message>
        <source>Sites of one colour move at a time. A checkerboard has 2; with 8, a site reads all sites within two of it, which makes the flow much sharper.</source>
        <translation>同一颜色的格点同时移动。棋盘有 2 种颜色；有 8 种时，每个格点读取距其两格以内的所有格点，使流精确得多。</translation>
    </message>
    <message>
        <source>2, a checkerboard</source>
        <translation>2，棋盘</translation>
    </message>
    <message>
        <source>Couplings of a level</source>
        <translation>每层级耦合层数</translation>
    </message>
    <message>
        <source>Couplings of each level after the fill; each moves the sites of the next colour.</source>
        <translation>每个层级在填充层之后的耦合层数；每层移动下一种颜色的格点。</translation>
    </message>
    <message>
        <source>The critical Ising model on 16 x 16 sites by the stencil flow: its gap falls below 0.1 nats within seconds, and below 0.02 in the end.</source>
        <translation>16 x 16 格点上的临界 Ising 模型，采用模板流：差距在数秒内降到 0.1 nats 以下，最终降到 0.02 以下。</translation>
    </message>
</context>
<context>
    <name>EngineMessages</name>
    <message>
        <source>depth is %1; expected %2 to %3, or 0 for all levels, with layout %4 at lattice %5.</source>
        <translation>depth 为 %1；应为 %2 到 %3，或 0 表示全部层级 (架构 %4，晶格 %5)。</translation>
    </message>
    <message>
        <source>conditioner is %1; expected %2 with layout %3.</source>
        <translation>conditioner 为 %1；架构 %3 应配 %2。</translation>
    </message>
    <message>
        <source>grow-from is %1; expected a power of two from 4 to 64, or 0 for no growth.</source>
        <translation>grow-from 为 %1；应为 4 到 64 的 2 的幂，或 0 表示不生长。</translation>
    </message>
    <message>
        <source>couplings are so many that the flow has %1 tensors of parameters; expected at most %2, as a run file holds: lower couplings, repeats, depth or hidden-layers.</source>
        <translation>couplings 过多，流模型有 %1 个参数张量；运行文件最多容纳 %2 个：请减小 couplings、repeats、depth 或 hidden-layers。</translation>
    </message>
    <message>
        <source>batch is %1, which needs about %2 GiB of memory with these layers; expected less than the %3 GiB that this process may use: lower batch, lattice, repeats or depth.</source>
        <translation>batch 为 %1，以这些层约需 %2 GiB 内存；应少于此进程可用的 %3 GiB：请减小 batch、lattice、repeats 或 depth。</translation>
    </message>
    <message>
        <source>symmetric is on, but the target %1 is not symmetric under x -&gt; -x: switch it off.</source>
        <translation>symmetric 已打开，但目标 %1 在 x -&gt; -x 下不对称：请关闭它。</translation>
    </message>
    <message>
        <source>%1 is not an option that this program knows; it may be one of a newer NeuralRG Lab.</source>
        <translation>%1 不是此程序已知的选项；可能属于较新的 NeuralRG Lab。</translation>
    </message>
    <message>
        <source>%1 is not an option of %2 (%3).</source>
        <translation>%1 不是 %2 (%3) 的选项。</translation>
    </message>
    <message>
        <source>block is %1; expected 2 with layout %2.</source>
        <translation>block 为 %1；架构 %2 应为 2。</translation>
    </message>
    <message>
        <source>%1 is missing; use an intact copy of the file.</source>
        <translation>缺少 %1；请使用完好的文件副本。</translation>
    </message>
    <message>
        <source>%1 is missing; expected %2.</source>
        <translation>缺少 %1；应为%2。</translation>
    </message>
    <message>
        <source>%1 is empty; expected at least one number.</source>
        <translation>%1 为空；至少应有一个数。</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>%1 处：%2</translation>
    </message>
    <message>
        <source>%1 is %2; expected a positive number, since the values are evenly spaced in the logarithm.</source>
        <translation>%1 为 %2；应为正数，因为各值在对数上等距。</translation>
    </message>
    <message>
        <source>%1 is there twice; give it once.</source>
        <translation>%1 出现两次；只需一次。</translation>
    </message>
    <message>
        <source>%1 is not an option of this run, so that it cannot be swept.</source>
        <translation>%1 不是此运行的选项，因此不能扫描。</translation>
    </message>
    <message>
        <source>threads changes the time that a step takes and no result; sweep another option.</source>
        <translation>threads 只改变每步的时间，不改变结果；请扫描其他选项。</translation>
    </message>
    <message>
        <source>%1 has no effect in this run, since it needs %2.</source>
        <translation>%1 在此运行中无效，因为它需要 %2。</translation>
    </message>
    <message>
        <source>The sweep has %1 values; expected 1 to %2.</source>
        <translation>扫描有 %1 个值；应为 1 到 %2 个。</translation>
    </message>
    <message>
        <source>Nothing says how long a point is trained; give seconds or steps.</source>
        <translation>没有指定每点训练多久；请给出 seconds 或 steps。</translation>
    </message>
    <message>
        <source>%1 is %2 in %3 and cannot become %4 on resume; leave it as it is, or start a new sweep without --resume.</source>
        <translation>%1 在 %3 中为 %2，继续时不能变为 %4；请保持不变，或不用 --resume 开始新的扫描。</translation>
    </message>
    <message>
        <source>The flow was still growing, at %1 x %2 sites, when its time was up; give each point more seconds.</source>
        <translation>时间用完时流模型仍在生长，只到 %1 x %2 个格点；请给每点更多秒数。</translation>
    </message>
    <message>
        <source>An unknown error ended this point.</source>
        <translation>未知错误结束了这一点。</translation>
    </message>
    <message>
        <source>%1 is no sweep: it is larger than any.</source>
        <translation>%1 不是扫描：它过大。</translation>
    </message>
    <message>
        <source>%1 cannot be read as a sweep: it is no JSON; use an intact copy of the file.</source>
        <translation>%1 无法作为扫描读取：它不是 JSON；请使用完好的文件副本。</translation>
    </message>
    <message>
        <source>%1 cannot be read as a sweep: %2; use an intact copy of the file.</source>
        <translation>%1 无法作为扫描读取：%2；请使用完好的文件副本。</translation>
    </message>
    <message>
        <source>%1. The sweep goes on.</source>
        <translation>%1。扫描继续进行。</translation>
    </message>
    <message>
        <source>Three steps in a row were skipped because the loss or its gradient was not finite (step %1); begin again with a lower learning rate, or set a gradient-norm clip.</source>
        <translation>连续三步被跳过，因为损失或其梯度不是有限值 (第 %1 步)；请以较低的学习率重新开始，或设置梯度范数截断。</translation>
    </message>
    <message>
        <source>Three steps in a row were skipped because the loss or its gradient was not finite (step %1); go on from step %2 with a lower learning rate, or set a gradient-norm clip.</source>
        <translation>连续三步被跳过，因为损失或其梯度不是有限值 (第 %1 步)；请从第 %2 步以较低的学习率继续，或设置梯度范数截断。</translation>
    </message>
    <message>
        <source>The run has diverged (F is %1 nats at step %2); begin again with a lower learning rate, or set a gradient-norm clip.</source>
        <translation>运行已发散 (第 %2 步 F 为 %1 nat)；请以较低的学习率重新开始，或设置梯度范数截断。</translation>
    </message>
    <message>
        <source>The run has diverged (F is %1 nats at step %2); go on from step %3 with a lower learning rate, or set a gradient-norm clip.</source>
        <translation>运行已发散 (第 %2 步 F 为 %1 nat)；请从第 %3 步以较低的学习率继续，或设置梯度范数截断。</translation>
    </message>
    <message>
        <source>The machine has run out of memory; %1.</source>
        <translation>机器内存不足；%1。</translation>
    </message>
    <message>
        <source>lower batch, lattice or the number of layers</source>
        <translation>请减小批大小、晶格或层数</translation>
    </message>
    <message>
        <source>sweep with a smaller lattice, batch or number of samples</source>
        <translation>请用较小的晶格、批大小或样本数扫描</translation>
    </message>
    <message>
        <source>analyse with fewer samples</source>
        <translation>请用较少的样本分析</translation>
    </message>
    <message>
        <source>sample with fewer chains</source>
        <translation>请用较少的链采样</translation>
    </message>
    <message>
        <source>The run was not saved, because the machine has run out of memory; close other programs, then save again.</source>
        <translation>运行未保存，因为机器内存不足；请关闭其他程序后再保存。</translation>
    </message>
    <message>
        <source>The system starts no further thread for this run (%1); close other programs, or raise the limits of processes and memory (ulimit -u, ulimit -v).</source>
        <translation>系统不再为此运行启动线程 (%1)；请关闭其他程序，或提高进程和内存的限额 (ulimit -u, ulimit -v)。</translation>
    </message>
    <message>
        <source>An unknown error stopped the work</source>
        <translation>未知错误中止了工作</translation>
    </message>
    <message>
        <source>the flow cannot grow: it has nothing that %1 could start from; flows whose levels are alike can grow</source>
        <translation>流模型无法生长：没有可供 %1 作为起点的内容；各层级相同的流模型可以生长</translation>
    </message>
    <message>
        <source>The parameters are of another network: start from the beginning.</source>
        <translation>参数属于另一个网络：请从头开始。</translation>
    </message>
    <message>
        <source>A parameter is not a finite number: start from the beginning.</source>
        <translation>有一个参数不是有限数：请从头开始。</translation>
    </message>
    <message>
        <source>The energy of chain %1 is not finite where it starts; %2</source>
        <translation>链 %1 在起点处的能量不是有限值；%2</translation>
    </message>
    <message>
        <source>drawing samples</source>
        <translation>正在抽取样本</translation>
    </message>
    <message>
        <source>mutual information</source>
        <translation>互信息</translation>
    </message>
    <message>
        <source>The trained run cannot be unpacked in the folder for temporary files. Make room there and try again.</source>
        <translation>训练好的运行无法解压到临时文件夹。请在那里腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a run; use an intact copy of the file.</source>
        <translation>%1 无法作为运行打开；请使用完好的文件副本。</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a run: %2.</source>
        <translation>%1 无法作为运行打开：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be read because there is no such file; check the name.</source>
        <translation>%1 无法读取，因为没有此文件；请检查名称。</translation>
    </message>
    <message>
        <source>%1 cannot be read because it is not a regular file; name a file.</source>
        <translation>%1 无法读取，因为它不是普通文件；请指定一个文件。</translation>
    </message>
    <message>
        <source>%1 cannot be opened for reading; check its permissions.</source>
        <translation>%1 无法打开读取；请检查其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2; use an intact copy of the file.</source>
        <translation>%1 无法读取：%2；请使用完好的文件副本。</translation>
    </message>
    <message>
        <source>it is a safetensors file, but not of NeuralRG Lab; name a file that `neuralrg train` or the application has saved</source>
        <translation>它是 safetensors 文件，但不属于 NeuralRG Lab；请指定由 `neuralrg train` 或本程序保存的文件</translation>
    </message>
    <message>
        <source>its format version is %1 and this program reads 1 to %2; use a newer NeuralRG Lab</source>
        <translation>其格式版本为 %1，此程序可读 1 到 %2；请使用较新的 NeuralRG Lab</translation>
    </message>
    <message>
        <source>its metadata lacks &quot;%1&quot;; use an intact copy of the file</source>
        <translation>其元数据缺少“%1”；请使用完好的文件副本</translation>
    </message>
    <message>
        <source>its setting %1</source>
        <translation>其设置 %1</translation>
    </message>
    <message>
        <source>it holds %1 parameters, its settings ask for %2</source>
        <translation>它含 %1 个参数，而其设置需要 %2 个</translation>
    </message>
    <message>
        <source>its history is not consistent</source>
        <translation>其历史前后不一致</translation>
    </message>
    <message>
        <source>it has only %1 bytes and is no safetensors file</source>
        <translation>它只有 %1 字节，不是 safetensors 文件</translation>
    </message>
    <message>
        <source>it is no safetensors file (its header length would be %1, of at most %2)</source>
        <translation>它不是 safetensors 文件 (其文件头长度将为 %1，上限为 %2)</translation>
    </message>
    <message>
        <source>it is no safetensors file (its header is not JSON)</source>
        <translation>它不是 safetensors 文件 (其文件头不是 JSON)</translation>
    </message>
    <message>
        <source>it ends within its header, after %1 bytes</source>
        <translation>它在 %1 字节后中断于文件头内</translation>
    </message>
    <message>
        <source>its header could not be read from the disk</source>
        <translation>无法从磁盘读取其文件头</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is missing</source>
        <translation>缺少张量“%1”</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is of type %2; expected %3</source>
        <translation>张量“%1”的类型为 %2；应为 %3</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is %2; expected %3</source>
        <translation>张量“%1”为 %2；应为 %3</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; could not be read from the disk</source>
        <translation>无法从磁盘读取张量“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written because it does not name a file; give a file name.</source>
        <translation>“%1”无法写入，因为它没有指定文件；请给出文件名。</translation>
    </message>
    <message>
        <source>%1 cannot be written because %2.</source>
        <translation>%1 无法写入，因为%2。</translation>
    </message>
    <message>
        <source>it is a directory; name a file in it</source>
        <translation>它是文件夹；请指定其中的一个文件</translation>
    </message>
    <message>
        <source>it is not a regular file; name another one</source>
        <translation>它不是普通文件；请另选一个</translation>
    </message>
    <message>
        <source>it is write-protected; name another file</source>
        <translation>它有写保护；请另选文件</translation>
    </message>
    <message>
        <source>there is no folder %1; create it first or name another one</source>
        <translation>没有文件夹 %1；请先创建或另选一个</translation>
    </message>
    <message>
        <source>its links lead in a circle; name another file</source>
        <translation>其链接成环；请另选文件</translation>
    </message>
    <message>
        <source>its name is too long; choose a shorter name</source>
        <translation>其名称太长；请用较短的名称</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2; %3.</source>
        <translation>%1 无法写入：%2；%3。</translation>
    </message>
    <message>
        <source>%1 cannot be flushed to disk: %2; %3.</source>
        <translation>%1 无法刷新到磁盘：%2；%3。</translation>
    </message>
    <message>
        <source>%1 cannot be put in place: %2; %3.</source>
        <translation>%1 无法就位：%2；%3。</translation>
    </message>
    <message>
        <source>write less into one file</source>
        <translation>请减少写入一个文件的内容</translation>
    </message>
    <message>
        <source>make room or name a file on another disk</source>
        <translation>请腾出空间，或选择其他磁盘上的文件</translation>
    </message>
    <message>
        <source>name a file in a folder that you may write to</source>
        <translation>请选择您可以写入的文件夹中的文件</translation>
    </message>
    <message>
        <source>choose a shorter name</source>
        <translation>请用较短的名称</translation>
    </message>
    <message>
        <source>raise the limit on the size of files (ulimit -f) or write less</source>
        <translation>请提高文件大小的限额 (ulimit -f)，或减少写入</translation>
    </message>
    <message>
        <source>create the folder first or name a file in another one</source>
        <translation>请先创建文件夹，或选择其他文件夹中的文件</translation>
    </message>
    <message>
        <source>close other files or raise the limit on open files (ulimit -n)</source>
        <translation>请关闭其他文件，或提高打开文件数的限额 (ulimit -n)</translation>
    </message>
    <message>
        <source>name a file on another disk</source>
        <translation>请选择其他磁盘上的文件</translation>
    </message>
    <message>
        <source>%1 was not written, since %2, and it could not be opened again; lower the learning rate and go back to an earlier file.</source>
        <translation>%1 未写入，因为%2，且无法再次打开；请降低学习率并回到较早的文件。</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 未写入：%2</translation>
    </message>
    <message>
        <source>%1; go back to an earlier file</source>
        <translation>%1；请回到较早的文件</translation>
    </message>
    <message>
        <source>%1 has values that are not finite or beyond %2</source>
        <translation>%1 有非有限值或超出 %2 的值</translation>
    </message>
    <message>
        <source>%1 is being written by %2; wait until that has ended, or name another file.</source>
        <translation>%1 正由%2写入；请等它结束，或另选文件。</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>另一进程</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>%1 exists and is not a run file, and is left alone; name another file.</source>
        <translation>%1 已存在且不是运行文件，保持原样；请另选文件。</translation>
    </message>
    <message>
        <source>%1 is a run of a newer NeuralRG Lab, and is left alone; name another file, or delete it yourself.</source>
        <translation>%1 是较新的 NeuralRG Lab 的运行，保持原样；请另选文件，或自行删除它。</translation>
    </message>
    <message>
        <source>%1 is %2; expected %3.</source>
        <translation>%1 为 %2；应为%3。</translation>
    </message>
    <message>
        <source>%1 is %2; expected %3</source>
        <translation>%1 为 %2；应为%3</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>单个数</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>%1 to %2 for %3</source>
        <translation>%1 到 %2 (对 %3)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>its __metadata__ is not a map of texts</source>
        <translation>其 __metadata__ 不是文本表</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is not described by a map</source>
        <translation>张量“%1”没有用表来描述</translation>
    </message>
    <message>
        <source>dtype, shape or offsets of tensor &quot;%1&quot; are not sound</source>
        <translation>张量“%1”的 dtype、shape 或 offsets 不成立</translation>
    </message>
    <message>
        <source>its header is not sound JSON</source>
        <translation>其文件头不是有效的 JSON</translation>
    </message>
    <message>
        <source>its header has more than %1 entries</source>
        <translation>其文件头多于 %1 项</translation>
    </message>
    <message>
        <source>its header has the name &quot;%1&quot; twice</source>
        <translation>其文件头中名称“%1”出现两次</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; starts at byte %2 of the data where %3 is expected</source>
        <translation>张量“%1”从数据的第 %2 字节开始，应为 %3</translation>
    </message>
    <message>
        <source>it is truncated within tensor &quot;%1&quot;</source>
        <translation>文件在张量“%1”中被截断</translation>
    </message>
    <message>
        <source>it has %1 bytes after its last tensor</source>
        <translation>最后一个张量之后还有 %1 字节</translation>
    </message>
    <message>
        <source>it would have %1 entries, more than %2</source>
        <translation>它会有 %1 项，多于 %2</translation>
    </message>
    <message>
        <source>the shape of tensor &quot;%1&quot; is not sound</source>
        <translation>张量“%1”的形状不成立</translation>
    </message>
    <message>
        <source>its header would be longer than %1 bytes</source>
        <translation>其文件头会超过 %1 字节</translation>
    </message>
    <message>
        <source>its random-stream does not go with its seed and step</source>
        <translation>其 random-stream 与种子和步数不符</translation>
    </message>
    <message>
        <source>its growth-lattice does not go with its other settings</source>
        <translation>其 growth-lattice 与其他设置不符</translation>
    </message>
    <message>
        <source>its metadata &quot;%1&quot; is &quot;%2&quot;; expected a non-negative number</source>
        <translation>其元数据“%1”为“%2”；应为非负数</translation>
    </message>
    <message>
        <source>its metadata &quot;%1&quot; is &quot;%2&quot;; expected a whole number</source>
        <translation>其元数据“%1”为“%2”；应为整数</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; is not a column of at most %2 rows</source>
        <translation>张量“%1”不是至多 %2 行的一列</translation>
    </message>
    <message>
        <source>its flow still grows, from %1 to %2 sites an edge; train it on first</source>
        <translation>其流模型仍在增长，边长从 %1 到 %2；请先继续训练</translation>
    </message>
    <message>
        <source>its marks are not a list of changes</source>
        <translation>其标记不是更改列表</translation>
    </message>
    <message>
        <source>adam/m or adam/v has values that are not finite</source>
        <translation>adam/m 或 adam/v 含有非有限值</translation>
    </message>
    <message>
        <source>adam/v has negative values</source>
        <translation>adam/v 含有负值</translation>
    </message>
    <message>
        <source>its counts of steps are not sound</source>
        <translation>其步数不成立</translation>
    </message>
    <message>
        <source>the steps of its history are out of order</source>
        <translation>其历史中的步序混乱</translation>
    </message>
    <message>
        <source>the steps of its history are negative or too large</source>
        <translation>其历史中的步数为负或过大</translation>
    </message>
    <message>
        <source>its marks are too many or not in the order of their steps</source>
        <translation>其标记过多或未按步序排列</translation>
    </message>
    <message>
        <source>its marks have texts of more than %1 bytes</source>
        <translation>其标记文本超过 %1 字节</translation>
    </message>
    <message>
        <source>its history has too many rows</source>
        <translation>其历史行数过多</translation>
    </message>
    <message>
        <source>of its growth, %1</source>
        <translation>关于其增长：%1</translation>
    </message>
    <message>
        <source>settings are no table</source>
        <translation>settings 不是表</translation>
    </message>
    <message>
        <source>the setting %1 is no text</source>
        <translation>设置 %1 不是文本</translation>
    </message>
    <message>
        <source>%1 is not an option of its run</source>
        <translation>%1 不是其运行的设置</translation>
    </message>
    <message>
        <source>values are no list of 1 to %1</source>
        <translation>values 不是 1 到 %1 个值的列表</translation>
    </message>
    <message>
        <source>a value is not one of %1</source>
        <translation>有一个值不属于 %1</translation>
    </message>
    <message>
        <source>%1 and its error do not belong together</source>
        <translation>%1 与其误差不相配</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 既非真也非假</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 不是数</translation>
    </message>
    <message>
        <source>%1 is no count</source>
        <translation>%1 不是计数</translation>
    </message>
    <message>
        <source>%1 is no text</source>
        <translation>%1 不是文本</translation>
    </message>
    <message>
        <source>trust is &quot;%1&quot;</source>
        <translation>trust 为“%1”</translation>
    </message>
    <message>
        <source>a point is no table</source>
        <translation>有一个点不是表</translation>
    </message>
    <message>
        <source>a point without a problem has no sites or no samples</source>
        <translation>一个没有问题的点缺少格点或样本</translation>
    </message>
    <message>
        <source>observables are no list of names</source>
        <translation>observables 不是名称列表</translation>
    </message>
    <message>
        <source>it is no sweep</source>
        <translation>它不是扫描</translation>
    </message>
    <message>
        <source>its format version is no number</source>
        <translation>其格式版本不是数</translation>
    </message>
    <message>
        <source>it was written by a newer NeuralRG Lab</source>
        <translation>它由更新的 NeuralRG Lab 写成</translation>
    </message>
    <message>
        <source>it has not one point for each value</source>
        <translation>并非每个值都有一个点</translation>
    </message>
    <message>
        <source>a point does not belong to its value</source>
        <translation>有一个点与其值不符</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
</context>
<context>
    <name>GhostCurves</name>
    <message>
        <source>step %1&lt;br/&gt;</source>
        <translation>第 %1 步&lt;br/&gt;</translation>
    </message>
</context>
<context>
    <name>LatticeMaps</name>
    <message>
        <source>row %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source> (of one configuration: no error)</source>
        <translation> (单个构型，无误差)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>NetworkPainter</name>
    <message>
        <source>scale %1</source>
        <translation>尺度 %1</translation>
    </message>
    <message>
        <source>%1 × %1</source>
        <translation>%1 × %1</translation>
    </message>
    <message>
        <source>x, one row</source>
        <translation>x 的一行</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Report of a NeuralRG run</source>
        <translation>NeuralRG 运行报告</translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>resumed</source>
        <translation>已恢复</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>after step %1: %2</source>
        <translation>第 %1 步后 %2</translation>
    </message>
    <message>
        <source>at its start: the parameters of run %1</source>
        <translation>起始时：运行 %1 的参数</translation>
    </message>
</context>
<context>
    <name>nrg::gui</name>
    <message>
        <source>Free energy bound</source>
        <translation>变分自由能</translation>
    </message>
    <message>
        <source>Gap to the exact value</source>
        <translation>与精确值的差距</translation>
    </message>
    <message>
        <source>Samples of the flow</source>
        <translation>流模型的样本</translation>
    </message>
    <message>
        <source>Structure factor S(0)</source>
        <translation>结构因子 S(0)</translation>
    </message>
    <message>
        <source>Structure factor S(k)</source>
        <translation>结构因子 S(k)</translation>
    </message>
    <message>
        <source>Order parameter</source>
        <translation>序参量</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Mutual information</source>
        <translation>互信息</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt;, mean of the last steps</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt;，最近各步平均</translation>
    </message>
    <message>
        <source>%1 nats</source>
        <translation>%1 nat</translation>
    </message>
    <message>
        <source>Gap F&lt;sub&gt;θ&lt;/sub&gt; + ln Z</source>
        <translation>差距 F&lt;sub&gt;θ&lt;/sub&gt; + ln Z</translation>
    </message>
    <message>
        <source>%1 nats = %2</source>
        <translation>%1 nat = %2</translation>
    </message>
    <message>
        <source>σ of ln(q/π)</source>
        <translation>ln(q/π) 的 σ</translation>
    </message>
    <message>
        <source>Exact −ln Z</source>
        <translation>精确 −ln Z</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>%1, %2 ms a step</source>
        <translation>%1，每步 %2 ms</translation>
    </message>
    <message>
        <source>−ln Z, reweighted</source>
        <translation>−ln Z，重加权</translation>
    </message>
    <message>
        <source>ESS</source>
        <translation>ESS</translation>
    </message>
    <message>
        <source>%1 of %2 draws, step %3</source>
        <translation>%2 个样本的 %1，第 %3 步</translation>
    </message>
    <message>
        <source>a run that is not saved</source>
        <translation>未保存的运行</translation>
    </message>
    <message>
        <source>NeuralRG: %1</source>
        <translation>NeuralRG：%1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Standard: %1.</source>
        <translation>标准值：%1。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The command that repeats this run:</source>
        <translation>重复此运行的命令：</translation>
    </message>
    <message>
        <source>It does not repeat what was changed %1.</source>
        <translation>它不包含中途的更改：%1。</translation>
    </message>
    <message>
        <source>Runs that the last window has left: %1.</source>
        <translation>上一个窗口留下的运行：%1。</translation>
    </message>
    <message>
        <source>The last window ended before its run was saved. %1</source>
        <translation>上一个窗口在保存运行之前就结束了。%1</translation>
    </message>
    <message>
        <source>Earlier runs kept with it: %1.</source>
        <translation>与之一同保留的先前运行：%1。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>%1 x %1 sites</source>
        <translation>%1 x %1 个格点</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 项</translation>
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
        <translation>临界 16 × 16，已训练</translation>
    </message>
    <message>
        <source>The Ising model at its critical point, learned by the stencil flow in 20,000 steps.</source>
        <translation>临界点处的 Ising 模型，由模板流模型训练 20,000 步学得。</translation>
    </message>
    <message>
        <source>Critical 64 × 64, trained</source>
        <translation>临界 64 × 64，已训练</translation>
    </message>
    <message>
        <source>The same on 64 × 64 sites, grown from 8 × 8: six scales of one critical point.</source>
        <translation>同一模型，64 × 64 个格点，由 8 × 8 生长而成：同一临界点的六个尺度。</translation>
    </message>
    <message>
        <source>The chains are worth fewer than 100 independent samples.</source>
        <translation>这些链折合不足 100 个独立样本。</translation>
    </message>
    <message>
        <source>An exactly known value is more than three standard errors off: states that hold a chain for long are too rare among the flow&apos;s draws to have been met.</source>
        <translation>有一个精确已知的量偏离超过三倍标准误差：能长期困住链的状态在流模型的样本中过于稀少，尚未遇到。</translation>
    </message>
    <message>
        <source>A few proposals weigh so much that still heavier ones must have been missed; errors are not reliable.</source>
        <translation>少数提议的权重过大，必定还有更重的未被抽到；误差不可靠。</translation>
    </message>
    <message>
        <source>The flow&apos;s draws can be trusted when rejections correct them.</source>
        <translation>经拒绝步骤校正后，流模型的样本可信。</translation>
    </message>
    <message>
        <source>The flow&apos;s draws can be trusted even without rejections.</source>
        <translation>即使不经拒绝步骤，流模型的样本也可信。</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>样本太少</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>与精确值矛盾</translation>
    </message>
    <message>
        <source>heavy tail</source>
        <translation>重尾</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>校正后可信</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>直接可信</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>太短</translation>
    </message>
    <message>
        <source>long enough</source>
        <translation>足够长</translation>
    </message>
    <message>
        <source>Nothing is measured during warm-up.</source>
        <translation>预热期间不测量。</translation>
    </message>
    <message>
        <source>There are too few steps for figures yet.</source>
        <translation>步数太少，尚无数据。</translation>
    </message>
    <message>
        <source>No chain has moved, so that there is no error and no autocorrelation time.</source>
        <translation>没有任何链移动过，因此没有误差和自关联时间。</translation>
    </message>
    <message>
        <source>The chains are long enough for their autocorrelation time and agree with one another.</source>
        <translation>各链相对于自关联时间足够长，且彼此一致。</translation>
    </message>
    <message>
        <source>The chains are too short for their autocorrelation time, or do not agree (R̂ ≥ 1.05).</source>
        <translation>各链相对于自关联时间太短，或彼此不一致 (R̂ ≥ 1.05)。</translation>
    </message>
    <message>
        <source>Tail of weight × observable: k = %1.</source>
        <translation>权重 × 可观测量的尾部：k = %1。</translation>
    </message>
    <message>
        <source>&lt; %1 nats</source>
        <translation>&lt; %1 nat</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>± %1, step %2</source>
        <translation>± %1，第 %2 步</translation>
    </message>
    <message>
        <source>Not shown: the weighted samples count as fewer than 100.</source>
        <translation>未显示：加权样本折合不足 100 个。</translation>
    </message>
    <message>
        <source>Not shown: an exactly known value is more than three standard errors off.</source>
        <translation>未显示：有一个精确已知的量偏离超过三倍标准误差。</translation>
    </message>
    <message>
        <source>Not shown: a few samples weigh so much that still heavier ones must have been missed.</source>
        <translation>未显示：少数样本的权重过大，必定还有更重的未被抽到。</translation>
    </message>
    <message>
        <source>ln Z is not known exactly here, so that there is no gap.</source>
        <translation>此处 ln Z 没有精确值，因此没有差距。</translation>
    </message>
    <message>
        <source>This was not measured.</source>
        <translation>未测量此量。</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>F + ln Z in nats</source>
        <translation>F + ln Z (nat)</translation>
    </message>
    <message>
        <source>F + ln Z</source>
        <translation>F + ln Z</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>Gap per site</source>
        <translation>每格点差距</translation>
    </message>
    <message>
        <source>(F + ln Z)/N in nats</source>
        <translation>(F + ln Z)/N (nat)</translation>
    </message>
    <message>
        <source>(F + ln Z)/N</source>
        <translation>(F + ln Z)/N</translation>
    </message>
    <message>
        <source>−ln Z per site</source>
        <translation>每格点 −ln Z</translation>
    </message>
    <message>
        <source>−ln Z/N in nats</source>
        <translation>−ln Z/N (nat)</translation>
    </message>
    <message>
        <source>−ln Z/N</source>
        <translation>−ln Z/N</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>The target&apos;s leading observable as the chains run from a cold start to equilibrium.</source>
        <translation>目标的首要可观测量，随各链从冷启动到平衡的变化。</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Scales of bijectors (Fig. 1a) along one row of the lattice: noise &lt;i&gt;z&lt;/i&gt; enters at the top, a configuration &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; leaves below. Beside each scale stand the field that it keeps and the latents that leave there, ×. The bar in a part is its |ln|det||, which renormalises the couplings.</source>
        <translation>沿晶格一行排列的各尺度双射 (图 1a)：噪声 &lt;i&gt;z&lt;/i&gt; 从顶部进入，构型 &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; 从底部输出。每个尺度旁是它保留的场，以及在此离开的潜变量 (×)。部件中的条表示其 |ln|det||，它重整化耦合。</translation>
    </message>
    <message>
        <source>Free energy</source>
        <translation>自由能</translation>
    </message>
    <message>
        <source>The variational bound &lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; = E[ln &lt;i&gt;q(x)&lt;/i&gt; − ln &lt;i&gt;π(x)&lt;/i&gt;] ≥ −ln &lt;i&gt;Z&lt;/i&gt; falls onto the exact value as the flow learns the lattice. Band: standard deviation of ln(&lt;i&gt;q/π&lt;/i&gt;) in a batch; it vanishes when &lt;i&gt;q&lt;/i&gt; is exact.</source>
        <translation>随着流模型学习晶格，变分自由能 &lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; = E[ln &lt;i&gt;q(x)&lt;/i&gt; − ln &lt;i&gt;π(x)&lt;/i&gt;] ≥ −ln &lt;i&gt;Z&lt;/i&gt; 下降到精确值。误差带：一批中 ln(&lt;i&gt;q/π&lt;/i&gt;) 的标准差；&lt;i&gt;q&lt;/i&gt; 精确时为零。</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Whether the flow can be trusted alone, or corrected by the weights &lt;i&gt;π(x)/q(x)&lt;/i&gt;, as fresh draws show.</source>
        <translation>由新样本判断：流模型能否单独信任，或经权重 &lt;i&gt;π(x)/q(x)&lt;/i&gt; 校正后信任。</translation>
    </message>
    <message>
        <source>Race of the samplers</source>
        <translation>采样器竞速</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>The run trained anew at several values of one setting, for equal time, and measured on fresh samples. Against &lt;i&gt;T&lt;/i&gt;: energy, specific heat, −ln &lt;i&gt;Z&lt;/i&gt;/&lt;i&gt;N&lt;/i&gt; and &lt;i&gt;S&lt;/i&gt;(0) = ⟨&lt;i&gt;m&lt;/i&gt;²⟩ by reweighting, with errors, above their exact values.</source>
        <translation>在某一设置的若干取值上以相同时间重新训练此运行，并用新样本测量。对 &lt;i&gt;T&lt;/i&gt; 作图：重加权得到的能量、比热、−ln &lt;i&gt;Z&lt;/i&gt;/&lt;i&gt;N&lt;/i&gt; 和 &lt;i&gt;S&lt;/i&gt;(0) = ⟨&lt;i&gt;m&lt;/i&gt;²⟩ 及误差，衬以精确值。</translation>
    </message>
    <message>
        <source>&lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; + ln &lt;i&gt;Z&lt;/i&gt; = KL(&lt;i&gt;q&lt;/i&gt; || &lt;i&gt;π/Z&lt;/i&gt;) in nats and, on the right, as a share of |ln &lt;i&gt;Z&lt;/i&gt;|. Sampling noise can push a step below zero: a triangle at the lower edge marks it.</source>
        <translation>&lt;i&gt;F&lt;sub&gt;θ&lt;/sub&gt;&lt;/i&gt; + ln &lt;i&gt;Z&lt;/i&gt; = KL(&lt;i&gt;q&lt;/i&gt; || &lt;i&gt;π/Z&lt;/i&gt;)，单位 nat，右轴为占 |ln &lt;i&gt;Z&lt;/i&gt;| 的比例。抽样噪声可能使某一步低于零，由下边缘的三角标出。</translation>
    </message>
    <message>
        <source>The mean square of the wave with wave vector &lt;i&gt;k&lt;/i&gt;; &lt;i&gt;k&lt;/i&gt; = 0 is in the middle.</source>
        <translation>波矢为 &lt;i&gt;k&lt;/i&gt; 的波的均方；&lt;i&gt;k&lt;/i&gt; = 0 位于中央。</translation>
    </message>
    <message>
        <source>Distribution of the target&apos;s order parameter in draws of the flow and in the chains. A flow that has collapsed onto one sign shows here.</source>
        <translation>目标的序参量在流模型样本和各链中的分布。若流模型坍缩到单一符号，会在此显现。</translation>
    </message>
    <message>
        <source>Fields &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; drawn by the flow in the newest step.</source>
        <translation>流模型在最新一步抽取的场 &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>Can the flow be trusted?</source>
        <translation>流模型可信吗？</translation>
    </message>
    <message>
        <source>Fresh draws of the flow, weighted by &lt;i&gt;w&lt;/i&gt; = &lt;i&gt;π(x)/q(x)&lt;/i&gt;. ⟨&lt;i&gt;w&lt;/i&gt;⟩ = &lt;i&gt;Z&lt;/i&gt; holds for any flow: ln &lt;i&gt;Z&lt;/i&gt; without the bias of the bound, if the draws include those of large weight. The effective sample size (Σ &lt;i&gt;w&lt;/i&gt;)² / Σ &lt;i&gt;w&lt;/i&gt;² is the number of independent draws that are worth as much.</source>
        <translation>流模型的新样本，以 &lt;i&gt;w&lt;/i&gt; = &lt;i&gt;π(x)/q(x)&lt;/i&gt; 加权。⟨&lt;i&gt;w&lt;/i&gt;⟩ = &lt;i&gt;Z&lt;/i&gt; 对任何流模型都成立：只要样本包含权重大的构型，就能得到没有变分偏差的 ln &lt;i&gt;Z&lt;/i&gt;。有效样本数 (Σ &lt;i&gt;w&lt;/i&gt;)² / Σ &lt;i&gt;w&lt;/i&gt;² 是与之等值的独立样本数。</translation>
    </message>
    <message>
        <source>E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]: how a latent responds to each site, averaged over configurations (Fig. 4a). A collective variable responds to a region, as a wavelet does. A wavelet has no spread over configurations.</source>
        <translation>E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]：潜变量对每个格点的响应，对构型取平均 (图 4a)。集体变量响应一个区域，如同小波。小波不随构型变化，没有离散度。</translation>
    </message>
    <message>
        <source>&lt;i&gt;I&lt;/i&gt;(&lt;i&gt;x&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;; &lt;i&gt;x&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) = ∫ &lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; ln(&lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; / &lt;i&gt;p&lt;sub&gt;i&lt;/sub&gt;p&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) ≥ 0 of all pairs of latents and of sites, in nats (Fig. 4b, c). The two maps have different ranges of colours: the latents share far less information.</source>
        <translation>&lt;i&gt;I&lt;/i&gt;(&lt;i&gt;x&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;; &lt;i&gt;x&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) = ∫ &lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; ln(&lt;i&gt;p&lt;sub&gt;ij&lt;/sub&gt;&lt;/i&gt; / &lt;i&gt;p&lt;sub&gt;i&lt;/sub&gt;p&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;) ≥ 0，所有潜变量对和格点对，单位 nat (图 4b, c)。两幅图的色标范围不同：潜变量共享的信息少得多。</translation>
    </message>
    <message>
        <source>Latent lab</source>
        <translation>潜变量实验室</translation>
    </message>
    <message>
        <source>Drag a latent and the field follows, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;); paint a field and see its latents, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), with ln &lt;i&gt;q&lt;/i&gt; and ln &lt;i&gt;π&lt;/i&gt;.</source>
        <translation>拖动潜变量，场随之变化，&lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;)；绘制场，观察其潜变量，&lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;)，以及 ln &lt;i&gt;q&lt;/i&gt; 和 ln &lt;i&gt;π&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>The network learns: one scale after another falls into place.</source>
        <translation>网络在学习：各尺度逐一到位。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Monte Carlo in the flow&apos;s latent variables compared with Monte Carlo in the fields.</source>
        <translation>流模型潜变量中的蒙特卡洛，与场中的蒙特卡洛比较。</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>剖析</translation>
    </message>
    <message>
        <source>What the flow&apos;s latent variables mean, and what they do when they are pulled.</source>
        <translation>流模型潜变量的含义，以及拖动它们的效果。</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>disentangler</source>
        <translation>解纠缠器</translation>
    </message>
    <message>
        <source>decimator</source>
        <translation>抽取器</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>填充层</translation>
    </message>
    <message>
        <source>Fourier layer</source>
        <translation>傅里叶层</translation>
    </message>
    <message>
        <source>Fourier layer, layer %1, scale %2</source>
        <translation>傅里叶层，第 %1 层，尺度 %2</translation>
    </message>
    <message>
        <source>%1 %2 of layer %3, scale %4</source>
        <translation>第 %3 层的%1 %2，尺度 %4</translation>
    </message>
    <message>
        <source>%1 × %1 variables %2 apart, from row %3, column %4</source>
        <translation>%1 × %1 个变量，间距 %2，起自第 %3 行第 %4 列</translation>
    </message>
    <message>
        <source>moves row %1, column %2; reads %3 sites, %4 apart</source>
        <translation>移动第 %1 行第 %2 列；读取 %3 个格点，间距 %4</translation>
    </message>
    <message>
        <source>scales every Fourier mode of the %1 × %1 variables %2 apart</source>
        <translation>缩放 %1 × %1 个间距为 %2 的变量的每个傅里叶模</translation>
    </message>
    <message>
        <source>-%1 needs a value.</source>
        <translation>-%1 需要一个值。</translation>
    </message>
    <message>
        <source>Watch a neural network learn the renormalization group of a lattice model.</source>
        <translation>观看神经网络学习格点模型的重整化群。</translation>
    </message>
    <message>
        <source>A run (.nrg) to open.</source>
        <translation>要打开的运行 (.nrg)。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Start from a preset.</source>
        <translation>从一个预设开始。</translation>
    </message>
    <message>
        <source>Train on this many threads (0: all cores).</source>
        <translation>训练使用的线程数 (0：全部核心)。</translation>
    </message>
    <message>
        <source>Language of all texts: one of %1.</source>
        <translation>所有文字的语言：%1 之一。</translation>
    </message>
    <message>
        <source>Train a preset (quick-look unless --preset says otherwise) to its end and write the pictures and the run into a folder; needs no display.</source>
        <translation>把一个预设 (默认 quick-look，可用 --preset 指定) 训练到底，并将图片和运行写入文件夹；无需显示器。</translation>
    </message>
    <message>
        <source>Train for --seconds, write a picture of the window and end.</source>
        <translation>训练 --seconds 秒，写出窗口图片后结束。</translation>
    </message>
    <message>
        <source>For --screenshot: one of %1.</source>
        <translation>用于 --screenshot：%1 之一。</translation>
    </message>
    <message>
        <source>For --screenshot: size of the window, e.g. 1280x720.</source>
        <translation>用于 --screenshot：窗口大小，例如 1280x720。</translation>
    </message>
    <message>
        <source>For --screenshot: wait for --seconds without training.</source>
        <translation>用于 --screenshot：等待 --seconds 秒，不训练。</translation>
    </message>
    <message>
        <source>For --screenshot: instead of training, race all samplers on the flow for so many seconds each, to the end; shows the view race unless --page or --view say otherwise.</source>
        <translation>用于 --screenshot：不训练，而是让所有采样器在流模型上竞速到底，每个若干秒；默认显示视图 race，可用 --page 或 --view 指定。</translation>
    </message>
    <message>
        <source>For --screenshot (default 10).</source>
        <translation>用于 --screenshot (默认 10)。</translation>
    </message>
    <message>
        <source>Replace the files of --screenshot or --demonstrate where there are any.</source>
        <translation>替换 --screenshot 或 --demonstrate 的已有文件。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>--%1 needs %2 from %3, not &quot;%4&quot;.</source>
        <translation>--%1 需要 %3 的%2，而不是“%4”。</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;; choose one of %2.</source>
        <translation>没有预设“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;; choose one of %2.</source>
        <translation>没有语言“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>--%1 needs a number of seconds from above 0 to 86400, not &quot;%2&quot;.</source>
        <translation>--%1 需要大于 0 且不超过 86400 的秒数，而不是“%2”。</translation>
    </message>
    <message>
        <source>Only one run can be opened at a time.</source>
        <translation>一次只能打开一个运行。</translation>
    </message>
    <message>
        <source>Use one of --%1, --%2 and --%3 at a time.</source>
        <translation>--%1、--%2 和 --%3 一次只能使用一个。</translation>
    </message>
    <message>
        <source>--%1 belongs to --screenshot.</source>
        <translation>--%1 只能与 --screenshot 同用。</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;; choose one of %2.</source>
        <translation>没有页面“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; choose one of %2.</source>
        <translation>没有视图“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>--size needs a width and a height such as 1280x720, from %1x%2 to %3x%4, not &quot;%5&quot;.</source>
        <translation>--size 需要宽和高，例如 1280x720，从 %1x%2 到 %3x%4，而不是“%5”。</translation>
    </message>
    <message>
        <source>A run brings its own settings: open it without --%1, --%2 and --%3.</source>
        <translation>运行自带设置：打开时不要用 --%1、--%2 和 --%3。</translation>
    </message>
    <message>
        <source>--%1 belongs to --%2 and --%3.</source>
        <translation>--%1 只能与 --%2 和 --%3 同用。</translation>
    </message>
    <message>
        <source>%1 exists; give --%2 to replace it, or choose another name.</source>
        <translation>%1 已存在；请用 --%2 替换，或另选名称。</translation>
    </message>
    <message>
        <source>Cannot write %1; is the folder there and writable?</source>
        <translation>无法写入 %1；该文件夹存在且可写吗？</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <translation>正在等待：%1</translation>
    </message>
    <message>
        <source>Not complete, and without a picture: %1</source>
        <translation>不完整，没有图片：%1</translation>
    </message>
    <message>
        <source>The page &quot;%1&quot;. %2</source>
        <translation>页面“%1”。%2</translation>
    </message>
    <message>
        <source>The run; neuralrg-lab and neuralrg go on with it.</source>
        <translation>运行文件；neuralrg-lab 和 neuralrg 可以由此继续。</translation>
    </message>
    <message>
        <source>Cannot create the folder %1; choose another one.</source>
        <translation>无法创建文件夹 %1；请另选一个。</translation>
    </message>
    <message>
        <source>Training the preset %1: %2</source>
        <translation>正在训练预设 %1：%2</translation>
    </message>
    <message>
        <source>The race did not finish.</source>
        <translation>竞速没有完成。</translation>
    </message>
    <message>
        <source>Earlier runs that are in no file: %1.</source>
        <translation>没有文件的先前运行：%1。</translation>
    </message>
    <message>
        <source>Written by NeuralRG Lab %1 on %2</source>
        <translation>由 NeuralRG Lab %1 写于 %2</translation>
    </message>
    <message>
        <source>%1 is %2; it has to be one of %3.</source>
        <translation>%1 为 %2；必须是 %3 之一。</translation>
    </message>
    <message>
        <source>%1 is %2; it has to be from %3 to %4.</source>
        <translation>%1 为 %2；必须在 %3 到 %4 之间。</translation>
    </message>
    <message>
        <source>One step takes about %1 s and %2 GiB</source>
        <translation>每步约需 %1 s 和 %2 GiB</translation>
    </message>
    <message>
        <source>%1; try %2 x %2 sites.</source>
        <translation>%1；请试 %2 x %2 个格点。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message numerus="yes">
        <source>Chains that have not moved once: %n.</source>
        <translation>
            <numerusform>从未移动的链：%n。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longest stay in one state: %1 step(s).</source>
        <translation>
            <numerusform>停留在同一状态的最长步数：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run of %1 step(s) is not saved.</source>
        <translation>
            <numerusform>%1 步的运行未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last window ended before its run was saved: %1 x %1 sites, step %2, with its curves and chains.</source>
        <translation>上一个窗口在保存运行之前就结束了：%1 x %1 个格点，第 %2 步，曲线和链都在。</translation>
    </message>
    <message>
        <source>The last window ended before its run was saved: %1 x %1 sites, step %2, with its curves.</source>
        <translation>上一个窗口在保存运行之前就结束了：%1 x %1 个格点，第 %2 步，曲线都在。</translation>
    </message>
    <message>
        <source>All samplers get equal wall time: hybrid Monte Carlo from a cold start, &lt;i&gt;x&lt;/i&gt; ~ N(0, 1), in the latents at &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), and flow Metropolis from draws of the flow. A leapfrog in the latents costs more than one in the fields; the race shows whether it is worth the time. Physical HMC runs with several leapfrog counts, and its best one is drawn.</source>
        <translation>所有采样器得到相同的实际时间：混合蒙特卡罗从冷启动 &lt;i&gt;x&lt;/i&gt; ~ N(0, 1) 出发（潜变量中为 &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;)），流 Metropolis 从流的抽样出发。潜变量中的一次蛙跳比场中的更贵，竞速显示是否值得。物理 HMC 以几种蛙跳次数运行，绘出其中最好的一个。</translation>
    </message>
    <message>
        <source>Train a preset (paper unless --preset says otherwise) in the window at every depth and print how responsive it stayed, as JSON.</source>
        <translation>在窗口的各个深度训练一个预设（默认 paper，可用 --preset 另选），并以 JSON 输出其响应性能。</translation>
    </message>
    <message>
        <source>colour coupling</source>
        <translation>颜色耦合层</translation>
    </message>
</context>
<context>
    <name>nrg::gui::Brush</name>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Value of the brush</source>
        <translation>画笔的值</translation>
    </message>
    <message>
        <source>%1 × %1</source>
        <translation>%1 × %1</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Sites that one dab of the brush covers</source>
        <translation>画笔一次覆盖的格点</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the brush paints: this &lt;i&gt;x&lt;/i&gt; on the field, its sign on the spins; with Shift the opposite.&lt;/p&gt;</source>
        <translation>&lt;p&gt;画笔所绘：在场上为此 &lt;i&gt;x&lt;/i&gt;，在自旋上为其符号；按住 Shift 则相反。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What the brush paints: this &lt;i&gt;x&lt;/i&gt; on the field; with Shift the opposite.&lt;/p&gt;</source>
        <translation>&lt;p&gt;画笔所绘：场上的此 &lt;i&gt;x&lt;/i&gt;；按住 Shift 则相反。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>nrg::gui::CaptionBar</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The one before (Left, Page Up)</source>
        <translation>前一个 (Left, Page Up)</translation>
    </message>
    <message>
        <source>The next one (Space, Return, Right, Page Down)</source>
        <translation>下一个 (空格, Return, Right, Page Down)</translation>
    </message>
    <message>
        <source>End (Escape)</source>
        <translation>结束 (Escape)</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>nrg::gui::DiagnosticsView</name>
    <message>
        <source>The flow alone is not good enough to trust without correction, and too far off to be reweighted: only %1 of %2 draws count. ln Z is not reliable yet.</source>
        <translation>流模型单独使用而不校正，尚不可信，且偏差太大，无法重加权：%2 个样本只折合 %1 个。ln Z 还不可靠。</translation>
    </message>
    <message>
        <source>The flow alone is not good enough to trust, nor reweighted by π(x)/q(x): its %1 draws seem to count as %2, but a few weigh so much that still heavier ones must have been missed. ln Z and its error are not reliable yet.</source>
        <translation>流模型单独使用或以 π(x)/q(x) 重加权都尚不可信：%1 个样本看似折合 %2 个，但少数样本的权重过大，必定还有更重的未被抽到。ln Z 及其误差还不可靠。</translation>
    </message>
    <message>
        <source>The flow alone is not good enough to trust, not even corrected: reweighted by π(x)/q(x), its %1 draws count as %2, yet %3 is %4 standard errors off. Draws of large weight are too rare to be seen.</source>
        <translation>流模型单独使用尚不可信，校正后也不行：以 π(x)/q(x) 重加权时，%1 个样本折合 %2 个，但%3偏离 %4 倍标准误差。权重大的样本过于稀少，未被抽到。</translation>
    </message>
    <message>
        <source>ln Z</source>
        <translation>ln Z</translation>
    </message>
    <message>
        <source>an exactly known observable</source>
        <translation>一个精确已知的可观测量</translation>
    </message>
    <message>
        <source>The flow alone is not good enough to trust without correction: its %1 draws count as %2 when weighted by π(x)/q(x), and then give ln Z itself.</source>
        <translation>流模型单独使用而不校正，尚不可信：以 π(x)/q(x) 加权时，%1 个样本折合 %2 个，此时可得 ln Z 本身。</translation>
    </message>
    <message>
        <source>The flow alone is good enough to trust without correction for most questions: its %1 draws count as %2 when each is weighted by π(x)/q(x).</source>
        <translation>对多数问题，流模型单独使用而不校正就已可信：每个样本以 π(x)/q(x) 加权时，%1 个样本折合 %2 个。</translation>
    </message>
    <message>
        <source>−ln Z in nats</source>
        <translation>−ln Z (nat)</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;With w = π(x)/q(x): ESS = (Σ w)² / Σ w², from 1 to the number of draws; σ is the standard deviation of ln(q/π), 0 for an exact flow. The bound is ⟨ln(q/π)⟩ ≥ −ln Z; ln ⟨w⟩ is ln Z itself, its error from the bootstrap. tail is the shape k of the Pareto distribution of the largest w and w |f − ⟨f⟩|, f the observables: above 0.7 the errors cannot be trusted.&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;white-space:normal&apos;&gt;令 w = π(x)/q(x)：ESS = (Σ w)² / Σ w²，从 1 到样本数；σ 是 ln(q/π) 的标准差，流模型精确时为 0。变分自由能为 ⟨ln(q/π)⟩ ≥ −ln Z；ln ⟨w⟩ 就是 ln Z 本身，误差由自助法得到。尾部是最大的 w 和 w |f − ⟨f⟩| (f 为各可观测量) 所服从的帕累托分布的形状参数 k：超过 0.7 时误差不可信。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Diagnostics of the flow</source>
        <translation>流模型诊断</translation>
    </message>
    <message>
        <source>Draws of the flow are weighted while sampling is on.</source>
        <translation>采样开启时，对流模型的样本加权。</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>变分</translation>
    </message>
    <message>
        <source>reweighted</source>
        <translation>重加权</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>ESS %1    σ(ln q/π) %2 nats    tail %3</source>
        <translation>ESS %1    σ(ln q/π) %2 nat    尾部 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 fresh draw(s), %2</source>
        <translation>
            <numerusform>%1 个新样本，%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::DialogQuestions</name>
    <message>
        <source>Close NeuralRG Lab?</source>
        <translation>关闭 NeuralRG Lab？</translation>
    </message>
    <message>
        <source>Save first...</source>
        <translation>先保存...</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存就关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>保存运行</translation>
    </message>
    <message>
        <source>NeuralRG runs (*.nrg)</source>
        <translation>NeuralRG 运行 (*.nrg)</translation>
    </message>
    <message>
        <source>%1 already exists. Do you want to replace it?</source>
        <translation>%1 已存在。要替换它吗？</translation>
    </message>
</context>
<context>
    <name>nrg::gui::EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
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
        <translation>复制视图的图片(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;data of the view</source>
        <translation>复制视图的数据(&amp;D)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>change of the configuration</source>
        <translation>构型的更改</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>nrg::gui::FreeEnergyView</name>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; in nats</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt; (nat)</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Show the run from its first value instead of its later part (W)</source>
        <translation>从第一个值开始显示运行，而不只是后段 (W)</translation>
    </message>
    <message>
        <source>Free energy chart</source>
        <translation>自由能图</translation>
    </message>
    <message>
        <source>single steps</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>earlier runs</source>
        <translation>先前运行</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; = %1 nats</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt; = %1 nat</translation>
    </message>
    <message>
        <source>exact −ln Z = %1</source>
        <translation>精确 −ln Z = %1</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; = %1</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt; = %1</translation>
    </message>
    <message>
        <source>F theta %1 nats at step %2</source>
        <translation>F theta %1 nat，第 %2 步</translation>
    </message>
    <message>
        <source>step %1&lt;br/&gt;mean F&lt;sub&gt;θ&lt;/sub&gt; = %2 nats&lt;br/&gt;this step: %3 nats&lt;br/&gt;σ = %4 nats&lt;br/&gt;learning rate %5</source>
        <translation>第 %1 步&lt;br/&gt;平均 F&lt;sub&gt;θ&lt;/sub&gt; = %2 nat&lt;br/&gt;此步：%3 nat&lt;br/&gt;σ = %4 nat&lt;br/&gt;学习率 %5</translation>
    </message>
    <message>
        <source>&lt;br/&gt;gap = %1 nats</source>
        <translation>&lt;br/&gt;差距 = %1 nat</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>mean of the last steps, at most 50</source>
        <translation>最近至多 50 步的平均</translation>
    </message>
    <message>
        <source>single</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>±σ</source>
        <translation>±σ</translation>
    </message>
    <message>
        <source>±σ of ln(q/π) in a batch</source>
        <translation>一批中 ln(q/π) 的 ±σ</translation>
    </message>
    <message>
        <source>runs at another T or L: see the gap</source>
        <translation>T 或 L 不同的运行：见差距图</translation>
    </message>
</context>
<context>
    <name>nrg::gui::GapView</name>
    <message>
        <source>ln Z is not known exactly here, so there is no gap to show.</source>
        <translation>此处 ln Z 没有精确值，因此没有差距可显示。</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>gap in nats</source>
        <translation>差距 (nat)</translation>
    </message>
    <message>
        <source>gap / |ln Z|</source>
        <translation>差距 / |ln Z|</translation>
    </message>
    <message>
        <source>Gap chart</source>
        <translation>差距图</translation>
    </message>
    <message>
        <source>single steps</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>earlier runs, those on other lattices scaled to the sites here</source>
        <translation>先前运行，其他晶格的已按此处格点数折算</translation>
    </message>
    <message>
        <source>earlier runs</source>
        <translation>先前运行</translation>
    </message>
    <message>
        <source>%1 nats = %2 %</source>
        <translation>%1 nat = %2 %</translation>
    </message>
    <message>
        <source>Gap %1 nats at step %2</source>
        <translation>差距 %1 nat，第 %2 步</translation>
    </message>
    <message>
        <source>gap = %1 nats, %2 %, %3 nats a site</source>
        <translation>差距 = %1 nat，%2 %，每格点 %3 nat</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>step %1&lt;br/&gt;mean gap = %2 nats, %3 %&lt;br/&gt;this step: %4 nats</source>
        <translation>第 %1 步&lt;br/&gt;平均差距 = %2 nat，%3 %&lt;br/&gt;此步：%4 nat</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>mean of the last steps, at most 50</source>
        <translation>最近至多 50 步的平均</translation>
    </message>
    <message>
        <source>single</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>earlier runs, scaled to L here</source>
        <translation>先前运行，已按此处的 L 折算</translation>
    </message>
</context>
<context>
    <name>nrg::gui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;All views</source>
        <translation>所有视图(&amp;A)</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>帮助页</translation>
    </message>
</context>
<context>
    <name>nrg::gui::InformationView</name>
    <message>
        <source>Mutual information of pairs of latents</source>
        <translation>潜变量对的互信息</translation>
    </message>
    <message>
        <source>Mutual information of pairs of sites</source>
        <translation>格点对的互信息</translation>
    </message>
    <message>
        <source>Mutual information of two sites against their distance</source>
        <translation>两格点的互信息随距离的变化</translation>
    </message>
    <message>
        <source>Appears with the first samples.</source>
        <translation>有了第一批样本后显示。</translation>
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
        <translation>I(x₀; x_r) = %1 ± %2 nat
r = (%3, %4)，对所有平移取平均</translation>
    </message>
    <message>
        <source>Progress of the estimate</source>
        <translation>估计的进度</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>&lt;p&gt;Estimate again by the nearest neighbours of Kraskov, Stögbauer and Grassberger (&lt;i&gt;k&lt;/i&gt; = 3), or stop an estimate under way. The Gaussian value −½ ln(1 − &lt;i&gt;ρ&lt;/i&gt;²) is shown until then.&lt;/p&gt;</source>
        <translation>&lt;p&gt;用 Kraskov、Stögbauer 和 Grassberger 的最近邻方法 (&lt;i&gt;k&lt;/i&gt; = 3) 重新估计，或停止正在进行的估计。在此之前显示高斯值 −½ ln(1 − &lt;i&gt;ρ&lt;/i&gt;²)。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Gaussian preview</source>
        <translation>高斯预览</translation>
    </message>
    <message>
        <source>KSG</source>
        <translation>KSG</translation>
    </message>
    <message>
        <source>sites to latents: %1</source>
        <translation>格点与潜变量之比：%1</translation>
    </message>
    <message>
        <source>latents within two errors of independent ones</source>
        <translation>潜变量与独立变量相差不到两倍误差</translation>
    </message>
    <message>
        <source>updates while training</source>
        <translation>训练时更新</translation>
    </message>
    <message>
        <source>Latents &lt;i&gt;z&lt;/i&gt;</source>
        <translation>潜变量 &lt;i&gt;z&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Sites &lt;i&gt;x&lt;/i&gt;</source>
        <translation>格点 &lt;i&gt;x&lt;/i&gt;</translation>
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
        <translation>，尺度 0</translation>
    </message>
    <message>
        <source>, scale %1</source>
        <translation>，尺度 %1</translation>
    </message>
    <message>
        <source>I = %1 ± %2 nats
%3
%4</source>
        <translation>I = %1 ± %2 nat
%3
%4</translation>
    </message>
    <message>
        <source>&lt;p&gt;Sum over all pairs &lt;i&gt;i&lt;/i&gt; &amp;lt; &lt;i&gt;j&lt;/i&gt;, less what independent variables would seem to share. Mean of a pair: %1 nats; an estimate of independent variables scatters by ±%2 nats.&lt;/p&gt;</source>
        <translation>&lt;p&gt;对所有变量对 &lt;i&gt;i&lt;/i&gt; &amp;lt; &lt;i&gt;j&lt;/i&gt; 求和，减去独立变量看似共享的部分。每对平均：%1 nat；独立变量的估计值离散 ±%2 nat。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1: Gaussian preview</source>
        <translation>%1：高斯预览</translation>
    </message>
    <message>
        <source>%1: &lt;b&gt;%2&lt;/b&gt; ± %3 in all</source>
        <translation>%1：共 &lt;b&gt;%2&lt;/b&gt; ± %3</translation>
    </message>
    <message>
        <source>%1: &lt;b&gt;%2&lt;/b&gt; in all</source>
        <translation>%1：共 &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%1 sample(s), step %2</source>
        <translation>
            <numerusform>%1 个样本，第 %2 步</numerusform>
        </translation>
    </message>
    <message>
        <source>a pair ± %1 nats</source>
        <translation>每对 ± %1 nat</translation>
    </message>
    <message>
        <source>floor %1 nats a pair</source>
        <translation>本底每对 %1 nat</translation>
    </message>
</context>
<context>
    <name>nrg::gui::LaboratoryView</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw another configuration: all latents from the prior N(0, 1).&lt;/p&gt;</source>
        <translation>&lt;p&gt;抽取另一个构型：所有潜变量取自先验 N(0, 1)。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last change (Ctrl+Z)</source>
        <translation>撤销上一次更改 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo the last change (Ctrl+Shift+Z)</source>
        <translation>重做上一次更改 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>&lt;p&gt;ln &lt;i&gt;q&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;): log-density of the flow, Eq. (1), symmetrised where the model is. ln &lt;i&gt;π&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;): that of the target, not normalised; both in nats. Where the flow is exact, ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = ln &lt;i&gt;Z&lt;/i&gt; for every &lt;i&gt;x&lt;/i&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;ln &lt;i&gt;q&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;)：流模型的对数密度，式 (1)，模型对称化时亦对称化。ln &lt;i&gt;π&lt;/i&gt;(&lt;i&gt;x&lt;/i&gt;)：目标的对数密度，未归一化；单位均为 nat。流模型精确时，对每个 &lt;i&gt;x&lt;/i&gt; 都有 ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = ln &lt;i&gt;Z&lt;/i&gt;。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Field &lt;i&gt;x&lt;/i&gt;: paint it</source>
        <translation>场 &lt;i&gt;x&lt;/i&gt;：可绘制</translation>
    </message>
    <message>
        <source>x, dimensionless</source>
        <translation>x，无量纲</translation>
    </message>
    <message>
        <source>A configuration appears with the model.</source>
        <translation>有了模型后显示构型。</translation>
    </message>
    <message>
        <source>The field x, to be painted</source>
        <translation>场 x，可绘制</translation>
    </message>
    <message>
        <source>The spins, to be painted</source>
        <translation>自旋，可绘制</translation>
    </message>
    <message>
        <source>row %1, column %2, scale 0
x = %3%4</source>
        <translation>第 %1 行，第 %2 列，尺度 0
x = %3%4</translation>
    </message>
    <message>
        <source>row %1, column %2, scale 0</source>
        <translation>第 %1 行，第 %2 列，尺度 0</translation>
    </message>
    <message>
        <source>%1
painted s = %2</source>
        <translation>%1
绘制的 s = %2</translation>
    </message>
    <message>
        <source>%1
E[s | x] = %2; s itself scatters by ±%3</source>
        <translation>%1
E[s | x] = %2；s 本身离散 ±%3</translation>
    </message>
    <message>
        <source>The chosen latent</source>
        <translation>所选潜变量</translation>
    </message>
    <message>
        <source>&lt;p&gt;The chosen latent &lt;i&gt;z&lt;/i&gt;, −4 to 4; its prior is N(0, 1). The field follows at once: &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;).&lt;/p&gt;</source>
        <translation>&lt;p&gt;所选潜变量 &lt;i&gt;z&lt;/i&gt;，−4 到 4；其先验为 N(0, 1)。场立即随之变化：&lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;)。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Drag a latent and the field follows, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;); paint a field or spins and see their latents, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), with ln &lt;i&gt;q&lt;/i&gt; and ln &lt;i&gt;π&lt;/i&gt;.</source>
        <translation>拖动潜变量，场随之变化，&lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;)；绘制场或自旋，观察其潜变量，&lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;)，以及 ln &lt;i&gt;q&lt;/i&gt; 和 ln &lt;i&gt;π&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>Spins &lt;i&gt;s&lt;/i&gt;, painted</source>
        <translation>自旋 &lt;i&gt;s&lt;/i&gt;，已绘制</translation>
    </message>
    <message>
        <source>E[&lt;i&gt;s&lt;/i&gt; | &lt;i&gt;x&lt;/i&gt;]: paint spins</source>
        <translation>E[&lt;i&gt;s&lt;/i&gt; | &lt;i&gt;x&lt;/i&gt;]：绘制自旋</translation>
    </message>
    <message>
        <source>ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%1&lt;/b&gt;&amp;nbsp;&amp;nbsp; ln &lt;i&gt;π&lt;/i&gt; = &lt;b&gt;%2&lt;/b&gt; nats&lt;br/&gt;ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%3&lt;/b&gt; nats</source>
        <translation>ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%1&lt;/b&gt;&amp;nbsp;&amp;nbsp; ln &lt;i&gt;π&lt;/i&gt; = &lt;b&gt;%2&lt;/b&gt; nat&lt;br/&gt;ln &lt;i&gt;π&lt;/i&gt; − ln &lt;i&gt;q&lt;/i&gt; = &lt;b&gt;%3&lt;/b&gt; nat</translation>
    </message>
    <message>
        <source> (ln &lt;i&gt;Z&lt;/i&gt; = %1)</source>
        <translation> (ln &lt;i&gt;Z&lt;/i&gt; = %1)</translation>
    </message>
    <message>
        <source>ln q %1, ln pi %2 nats</source>
        <translation>ln q %1，ln pi %2 nat</translation>
    </message>
    <message>
        <source>Choose a latent</source>
        <translation>选择潜变量</translation>
    </message>
    <message>
        <source>%1, scale %2</source>
        <translation>%1，尺度 %2</translation>
    </message>
</context>
<context>
    <name>nrg::gui::MainWindow</name>
    <message>
        <source>pausing after this step</source>
        <translation>此步之后暂停</translation>
    </message>
    <message>
        <source>growing: %1 x %1 sites, step %2 of %3</source>
        <translation>生长中：%1 x %1 个格点，第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Back to step %1, half the learning rate</source>
        <translation>回到第 %1 步，学习率减半</translation>
    </message>
    <message>
        <source>Runs are not kept while they train: %1</source>
        <translation>训练时不保留运行：%1</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续此运行</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>new run</source>
        <translation>新运行</translation>
    </message>
    <message>
        <source>%1[*]</source>
        <translation>%1[*]</translation>
    </message>
    <message>
        <source>%1 ms a step</source>
        <translation>每步 %1 ms</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 帧/秒</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>NeuralRG runs (*.nrg);;All files (*)</source>
        <translation>NeuralRG 运行 (*.nrg);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>打开(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>另存为(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>单步(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Grow to twice the lattice</source>
        <translation>晶格边长翻倍(&amp;G)</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>&amp;Copy the command that repeats this run</source>
        <translation>复制重复此运行的命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Enlarge or put back</source>
        <translation>放大或还原(&amp;E)</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>&amp;Lecture mode</source>
        <translation>授课模式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go to the settings</source>
        <translation>转到设置(&amp;G)</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help on this view</source>
        <translation>此视图的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>&amp;About NeuralRG Lab</source>
        <translation>关于 NeuralRG Lab(&amp;A)</translation>
    </message>
    <message>
        <source>&lt;tr&gt;&lt;td&gt;W&lt;/td&gt;&lt;td&gt;Whole run on the free-energy chart&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;A&lt;/td&gt;&lt;td&gt;Angular average of S(k)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;B&lt;/td&gt;&lt;td&gt;Sign bias instead of the order parameter&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Del, Ctrl+Z&lt;/td&gt;&lt;td&gt;Remove a run from the list, bring it back&lt;/td&gt;&lt;/tr&gt;</source>
        <translation>&lt;tr&gt;&lt;td&gt;W&lt;/td&gt;&lt;td&gt;自由能图显示整个运行&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;A&lt;/td&gt;&lt;td&gt;S(k) 的角平均&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;B&lt;/td&gt;&lt;td&gt;显示符号偏差而非序参量&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Del, Ctrl+Z&lt;/td&gt;&lt;td&gt;从列表中移除运行，或恢复&lt;/td&gt;&lt;/tr&gt;</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>About NeuralRG Lab</source>
        <translation>关于 NeuralRG Lab</translation>
    </message>
    <message>
        <source>&lt;h3&gt;NeuralRG Lab %1&lt;/h3&gt;&lt;p&gt;Watch a neural network learn the renormalization group of a lattice model.&lt;/p&gt;&lt;p&gt;After S.-H. Li and L. Wang, &lt;i&gt;Neural Network Renormalization Group&lt;/i&gt;, Phys. Rev. Lett. 121, 260601 (2018).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;NeuralRG Lab %1&lt;/h3&gt;&lt;p&gt;观看神经网络学习格点模型的重整化群。&lt;/p&gt;&lt;p&gt;依据 S.-H. Li 和 L. Wang，&lt;i&gt;Neural Network Renormalization Group&lt;/i&gt;, Phys. Rev. Lett. 121, 260601 (2018)。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;low step</source>
        <translation>慢放一步(&amp;L)</translation>
    </message>
    <message>
        <source>Shift+S</source>
        <translation>Shift+S</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>浅色(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>all %n core(s)</source>
        <translation>
            <numerusform>全部 %n 个核心</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 parameter(s)</source>
        <translation>
            <numerusform>%1 个参数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 step(s) skipped</source>
        <translation>
            <numerusform>跳过 %1 步</numerusform>
        </translation>
    </message>
    <message>
        <source>The program has made a mistake: %1. Save the run and start the program again; please report what you did.</source>
        <translation>程序出现内部错误：%1。请保存当前运行并重新启动程序；请报告您所做的操作。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>nrg::gui::Narration</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>nrg::gui::NetworkDiagram</name>
    <message>
        <source>scale %1</source>
        <translation>尺度 %1</translation>
    </message>
    <message>
        <source>x, one row</source>
        <translation>x 的一行</translation>
    </message>
    <message>
        <source>
ln|det ∂z/∂x| = %1 nats per site</source>
        <translation>
ln|det ∂z/∂x| = 每格点 %1 nat</translation>
    </message>
    <message>
        <source>
ln|det ∂z/∂x| = %1 nats</source>
        <translation>
ln|det ∂z/∂x| = %1 nat</translation>
    </message>
    <message>
        <source>Latent z(%1, %2), scale %3</source>
        <translation>潜变量 z(%1, %2)，尺度 %3</translation>
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
∂F/∂θ = 每单位 θ %1 nat (该层均方根)</translation>
    </message>
</context>
<context>
    <name>nrg::gui::NumberField</name>
    <message>
        <source>&quot;%1&quot; was not applied; write a whole number such as 1000, without separators.</source>
        <translation>“%1”未生效；请写整数，例如 1000，不加分隔符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not applied; write a number such as %2 or 1e-3, without separators of thousands.</source>
        <translation>“%1”未生效；请写数字，例如 %2 或 1e-3，不加千位分隔符。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::OptionLine</name>
    <message>
        <source>live</source>
        <translation>即时</translation>
    </message>
    <message>
        <source>Applies at the next step.</source>
        <translation>下一步生效。</translation>
    </message>
    <message>
        <source>Relative&amp;nbsp; &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;</source>
        <translation>相对温度&amp;nbsp; &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Coupling&amp;nbsp; &lt;i&gt;K = J/T&lt;/i&gt;</source>
        <translation>耦合&amp;nbsp; &lt;i&gt;K = J/T&lt;/i&gt;</translation>
    </message>
</context>
<context>
    <name>nrg::gui::OrderParameterView</name>
    <message>
        <source>ln q(x) − ln q(−x) in nats</source>
        <translation>ln q(x) − ln q(−x) (nat)</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;x and −x are equally likely in the target. A flow that knows one of them only can come no closer than ln 2 to −ln Z, and its reweighted averages miss the other half of the configurations, whatever the effective sample size says.&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;white-space:normal&apos;&gt;在目标中 x 与 −x 的概率相同。只学到其中之一的流模型，与 −ln Z 的距离不可能小于 ln 2，其重加权平均也会漏掉另一半构型，无论有效样本数是多少。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Sign bias</source>
        <translation>符号偏差</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;ln q(x) − ln q(−x) of the plain q, before any symmetrisation, at its own draws, in nats: 0 where both signs are equally likely, as the target has them (B)&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;white-space:normal&apos;&gt;对称化之前的 q 在其自身样本上的 ln q(x) − ln q(−x)，单位 nat：两种符号概率相同时为 0，目标即如此 (B)&lt;/p&gt;</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>, and in fields drawn %1 (shaded)</source>
        <translation>以及%1抽取的场 (阴影)</translation>
    </message>
    <message>
        <source>%1 Its distribution in draws of the flow, in the chains%2. A flow that has collapsed onto one sign shows here.</source>
        <translation>%1 其在流模型样本、各链%2中的分布。若流模型坍缩到单一符号，会在此显现。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Distribution: %1</source>
        <translation>分布：%1</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>流模型</translation>
    </message>
    <message>
        <source>The flow covers one sign only: %1 of its draws have %2 %3 0. Switch &quot;Symmetrised&quot; on.</source>
        <translation>流模型只覆盖一种符号：%1 的样本有 %2 %3 0。请打开“对称化”。</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: %3, %4 of %5 with %6 &gt; 0</source>
        <translation>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2：%3，%5 个中 %4 有 %6 &gt; 0</translation>
    </message>
    <message>
        <source>%1 nats&lt;br/&gt;%2 of the draws lie below&lt;br/&gt;%3 of them have %4 &gt; 0</source>
        <translation>%1 nat&lt;br/&gt;%2 的样本低于此值&lt;br/&gt;%3 的样本有 %4 &gt; 0</translation>
    </message>
</context>
<context>
    <name>nrg::gui::ParameterEditor</name>
    <message>
        <source>From %1 to %2 %3</source>
        <translation>从 %1 到 %2 %3</translation>
    </message>
    <message>
        <source>&lt;i&gt;Live: applies at the next step.&lt;/i&gt;</source>
        <translation>&lt;i&gt;即时：下一步生效。&lt;/i&gt;</translation>
    </message>
    <message>
        <source>&lt;i&gt;Restarts: a change begins a new run.&lt;/i&gt;</source>
        <translation>&lt;i&gt;重启：更改将开始新运行。&lt;/i&gt;</translation>
    </message>
</context>
<context>
    <name>nrg::gui::PresetBox</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Custom settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <source>A named starting point. Choosing one starts another run.</source>
        <translation>命名的起点。选择后将开始另一次运行。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RaceView</name>
    <message>
        <source>Start race</source>
        <translation>开始竞速</translation>
    </message>
    <message>
        <source>Count training in</source>
        <translation>计入训练</translation>
    </message>
    <message>
        <source>Race of the samplers</source>
        <translation>采样器竞速</translation>
    </message>
    <message>
        <source>Wall time that every entrant gets, from %1 to %2 s</source>
        <translation>每个参赛者的实际时间，从 %1 到 %2 s</translation>
    </message>
    <message>
        <source>Adds the time that training the flow has taken to the time axis and the ESS a second of the samplers that use the flow. This time is spent once for any number of samples.</source>
        <translation>把训练流模型所用的时间计入时间轴，并计入使用流模型的采样器的每秒 ESS。无论样本多少，这段时间只花一次。</translation>
    </message>
    <message>
        <source>Progress of the race</source>
        <translation>竞速进度</translation>
    </message>
    <message>
        <source>s each</source>
        <translation>秒/个</translation>
    </message>
    <message>
        <source>Cancel race</source>
        <translation>取消竞速</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>finished (step %1)</source>
        <translation>已完成 (第 %1 步)</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The flow of step %1, trained for %2</source>
        <translation>第 %1 步的流模型，已训练 %2</translation>
    </message>
    <message>
        <source>Every sampler gets the same wall time from a cold start, x ~ N(0, 1); flow Metropolis starts at draws of the flow.
Start the race to see which one reaches the line and which one has the most effective samples a second.</source>
        <translation>每个采样器从冷启动 x ~ N(0, 1) 出发，得到相同的实际时间；流 Metropolis 从流的抽样出发。
开始竞速，看哪一个到达精确线，哪一个每秒有效样本最多。</translation>
    </message>
    <message>
        <source>Hybrid Monte Carlo starts cold, at x ~ N(0, 1), flow Metropolis at draws of the flow; all get equal wall time on the newest model. Physical HMC runs at 10, 30 and 100 leapfrogs.</source>
        <translation>混合蒙特卡罗从 x ~ N(0, 1) 冷启动，流 Metropolis 从流的抽样出发；都在最新模型上得到相同的实际时间。物理 HMC 以 10、30 和 100 次蛙跳运行。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
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
        <translation>∂z/∂x 的离散度</translation>
    </message>
    <message>
        <source>E[∂x/∂z]</source>
        <translation>E[∂x/∂z]</translation>
    </message>
    <message>
        <source>spread of ∂x/∂z</source>
        <translation>∂x/∂z 的离散度</translation>
    </message>
    <message>
        <source>Mean or spread, of what a latent reads or writes</source>
        <translation>潜变量读取或写入的平均值或离散度</translation>
    </message>
    <message>
        <source>&lt;p&gt;E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]: what a latent reads of the field (Fig. 4a), the mean over configurations. E[∂&lt;i&gt;x&lt;/i&gt;/∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;]: what it writes into the field. Spread: the standard deviation from one configuration to the next; a linear transformation, such as a wavelet&apos;s, has none.&lt;/p&gt;&lt;p&gt;All latents have unit variance, so that they respond most to what varies least in the target: the waves that alternate from site to site.&lt;/p&gt;</source>
        <translation>&lt;p&gt;E[∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;/∂&lt;i&gt;x&lt;/i&gt;]：潜变量从场中读取的内容 (图 4a)，对构型取平均。E[∂&lt;i&gt;x&lt;/i&gt;/∂&lt;i&gt;z&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;]：它写入场的内容。离散度：构型之间的标准差；线性变换，例如小波变换，没有离散度。&lt;/p&gt;&lt;p&gt;所有潜变量的方差均为 1，因此它们对目标中变化最小的成分响应最强：即在相邻格点间交替的波。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Haar</source>
        <translation>Haar</translation>
    </message>
    <message>
        <source>Haar wavelets</source>
        <translation>Haar 小波</translation>
    </message>
    <message>
        <source>&lt;p&gt;Outline the nearest Haar wavelet of the same scale: solid where it is positive, dashed where it is negative.&lt;/p&gt;</source>
        <translation>&lt;p&gt;勾出同一尺度上最接近的 Haar 小波：实线为正，虚线为负。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Unmix</source>
        <translation>解混</translation>
    </message>
    <message>
        <source>Rotate the top latents</source>
        <translation>旋转顶层潜变量</translation>
    </message>
    <message>
        <source>Responses appear with the first analysis.</source>
        <translation>首次分析后显示响应。</translation>
    </message>
    <message>
        <source>Influence of %1</source>
        <translation>%1 的影响</translation>
    </message>
    <message>
        <source>Response of %1</source>
        <translation>%1 的响应</translation>
    </message>
    <message>
        <source>%1, scale %2&lt;br/&gt;%3 % in %4 × %4&lt;br/&gt;Haar %5</source>
        <translation>%1，尺度 %2&lt;br/&gt;%4 × %4 内 %3 %&lt;br/&gt;Haar %5</translation>
    </message>
    <message>
        <source>&lt;p&gt;The share of Σ&lt;i&gt;R&lt;/i&gt;² that lies in one square of the size of the scale: an even map of the top level has a quarter in each quadrant. Haar: the overlap ⟨&lt;i&gt;R&lt;/i&gt;, &lt;i&gt;w&lt;/i&gt;⟩/|&lt;i&gt;R&lt;/i&gt;| of the mean response with the nearest wavelet of its scale; 1 is the wavelet itself.&lt;/p&gt;&lt;p&gt;Waves that alternate from site to site (cos &lt;i&gt;k&lt;sub&gt;x&lt;/sub&gt;&lt;/i&gt; + cos &lt;i&gt;k&lt;sub&gt;y&lt;/sub&gt;&lt;/i&gt; &amp;lt; 0) hold %1 of this map; white noise has half of them.&lt;/p&gt;&lt;p&gt;A click on a map chooses its latent in all views.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Σ&lt;i&gt;R&lt;/i&gt;² 落在一个尺度大小的方块内的比例：顶层若均匀，则每个象限各占四分之一。Haar：平均响应与该尺度最接近小波的重叠 ⟨&lt;i&gt;R&lt;/i&gt;, &lt;i&gt;w&lt;/i&gt;⟩/|&lt;i&gt;R&lt;/i&gt;|；1 即小波本身。&lt;/p&gt;&lt;p&gt;在相邻格点间交替的波 (cos &lt;i&gt;k&lt;sub&gt;x&lt;/sub&gt;&lt;/i&gt; + cos &lt;i&gt;k&lt;sub&gt;y&lt;/sub&gt;&lt;/i&gt; &amp;lt; 0) 占此图的 %1；白噪声占一半。&lt;/p&gt;&lt;p&gt;点击一幅图，即在所有视图中选择其潜变量。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>overlap of the regions %1 to %2  ·  %3</source>
        <translation>区域重叠 %1 到 %2  ·  %3</translation>
    </message>
    <message>
        <source>&lt;p&gt;Overlap Σ|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;| / (|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;|) of two top-level responses: 0 where they look at different sites, 1 where at the same.&lt;/p&gt;</source>
        <translation>&lt;p&gt;两个顶层响应的重叠 Σ|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;| / (|&lt;i&gt;R&lt;sub&gt;i&lt;/sub&gt;&lt;/i&gt;||&lt;i&gt;R&lt;sub&gt;j&lt;/sub&gt;&lt;/i&gt;|)：关注不同格点时为 0，关注相同格点时为 1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1, scale %2, at row %3, column %4
%5 = %6 ± %7
spread %8 over %9 samples</source>
        <translation>%1，尺度 %2，位于第 %3 行第 %4 列
%5 = %6 ± %7
%9 个样本的离散度 %8</translation>
    </message>
    <message numerus="yes">
        <source>%1 sample(s), step %2</source>
        <translation>
            <numerusform>%1 个样本，第 %2 步</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;p&gt;Rotate the top level&apos;s latents among themselves, &lt;i&gt;z′&lt;/i&gt; = &lt;i&gt;Oz&lt;/i&gt;, so that their responses are as local as possible (varimax). The prior N(0, 1) does not distinguish latents from their rotations, so training may leave them mixed.&lt;/p&gt;</source>
        <translation>&lt;p&gt;在顶层潜变量之间作旋转，&lt;i&gt;z′&lt;/i&gt; = &lt;i&gt;Oz&lt;/i&gt;，使其响应尽可能局域 (varimax)。先验 N(0, 1) 不区分潜变量及其旋转，因此训练后它们可能混合。&lt;/p&gt;</translation>
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
        <translation>训练</translation>
    </message>
    <message>
        <source>Train, or pause training (Space)</source>
        <translation>训练，或暂停训练 (空格)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>One update of the network, then pause (S)</source>
        <translation>更新网络一次，然后暂停 (S)</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢放</translation>
    </message>
    <message>
        <source>One update in five stages, each explained; Space goes on (Shift+S)</source>
        <translation>一次更新分五个阶段，逐一解释；空格继续 (Shift+S)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to step 0 with the same settings (Ctrl+R)</source>
        <translation>以相同设置回到第 0 步 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Updates of the network so far, training time, and the time left where the learning rate has a schedule</source>
        <translation>至今的网络更新次数、训练时间，以及学习率有计划时的剩余时间</translation>
    </message>
    <message>
        <source>F&lt;sub&gt;θ&lt;/sub&gt; = E[ln q(x) − ln π(x)] ≥ −ln Z, mean of the last steps, at most 50, in nats</source>
        <translation>F&lt;sub&gt;θ&lt;/sub&gt; = E[ln q(x) − ln π(x)] ≥ −ln Z，最近至多 50 步平均，单位 nat</translation>
    </message>
    <message>
        <source>(F&lt;sub&gt;θ&lt;/sub&gt; + ln Z) / |ln Z|, with F&lt;sub&gt;θ&lt;/sub&gt; + ln Z = KL(q || π/Z), mean of the last steps, at most 50</source>
        <translation>(F&lt;sub&gt;θ&lt;/sub&gt; + ln Z) / |ln Z|，其中 F&lt;sub&gt;θ&lt;/sub&gt; + ln Z = KL(q || π/Z)，最近至多 50 步平均</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>暂停中</translation>
    </message>
    <message>
        <source>%1 × %1 sites</source>
        <translation>%1 × %1 个格点</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>step, %1</source>
        <translation>步，%1</translation>
    </message>
    <message>
        <source>free energy, nats</source>
        <translation>自由能，nat</translation>
    </message>
    <message>
        <source>to exact, %1 nats</source>
        <translation>距精确值 %1 nat</translation>
    </message>
    <message>
        <source>to exact</source>
        <translation>距精确值</translation>
    </message>
    <message>
        <source>no exact value</source>
        <translation>无精确值</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunComparison</name>
    <message>
        <source>Run %1 and the present run</source>
        <translation>运行 %1 与当前运行</translation>
    </message>
    <message>
        <source>Both runs have the same settings.</source>
        <translation>两次运行的设置相同。</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunController</name>
    <message>
        <source>Back at step %1, with learning rate %2.</source>
        <translation>回到第 %1 步，学习率 %2。</translation>
    </message>
    <message>
        <source>grown to %1 x %1 sites</source>
        <translation>已生长到 %1 x %1 个格点</translation>
    </message>
    <message>
        <source>The flow has grown to %1 x %1 sites. Each level starts with what the level of its spacing had learned.</source>
        <translation>流模型已生长到 %1 x %1 个格点。每一层级从相同间距的层级所学到的内容开始。</translation>
    </message>
    <message>
        <source>Step 0 from the parameters of run %1. Reset starts from the beginning.</source>
        <translation>第 0 步，参数取自运行 %1。重置则从头开始。</translation>
    </message>
    <message>
        <source>Saved step %1 in %2.</source>
        <translation>已将第 %1 步保存到 %2。</translation>
    </message>
    <message>
        <source>Saved run %1 in %2.</source>
        <translation>已将运行 %1 保存到 %2。</translation>
    </message>
    <message>
        <source>Run %1 is in memory only: %2</source>
        <translation>运行 %1 仅在内存中：%2</translation>
    </message>
    <message>
        <source>Run %1 is gone: a window keeps %2 runs, and %3 of those that are in no file.</source>
        <translation>运行 %1 已消失：一个窗口保留 %2 个运行，其中没有文件的保留 %3 个。</translation>
    </message>
    <message>
        <source>Run %1 is still being written. It goes on as soon as it is.</source>
        <translation>运行 %1 仍在写入，完成后即继续。</translation>
    </message>
    <message numerus="yes">
        <source>The learning rate has reached 0 after %1 step(s): further steps change nothing.</source>
        <translation>
            <numerusform>学习率在 %1 步后已降为 0：继续训练不会有任何变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>The flow grows from %1 x %1 sites: grey curves, scaled to %2 x %2, where the run then begins.</source>
        <translation>流模型从 %1 x %1 个格点开始生长：灰色曲线，已换算到 %2 x %2；运行随后在该格点上开始。</translation>
    </message>
    <message>
        <source>grows, %1 x %1</source>
        <translation>生长中，%1 x %1</translation>
    </message>
    <message>
        <source>Runs that end their last step still hold about %1 GiB of memory, and this one needs %2: try again in a moment.</source>
        <translation>正在结束最后一步的运行仍占用约 %1 GiB 内存，而本次运行需要 %2：请稍后再试。</translation>
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
        <translation>第 %2 步差距 %1 nat。</translation>
    </message>
    <message>
        <source>Step %1.</source>
        <translation>第 %1 步。</translation>
    </message>
    <message>
        <source>, from run %1</source>
        <translation>，源自运行 %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>, saving</source>
        <translation>，保存中</translation>
    </message>
    <message>
        <source>, in memory only</source>
        <translation>，仅在内存中</translation>
    </message>
    <message>
        <source>Run %1: %2. %3 %4 of training%5. %6</source>
        <translation>运行 %1：%2。%3 训练时间 %4%5。%6</translation>
    </message>
    <message>
        <source>overlaid</source>
        <translation>已叠加</translation>
    </message>
    <message>
        <source>step 0</source>
        <translation>第 0 步</translation>
    </message>
    <message>
        <source>no exact value</source>
        <translation>无精确值</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>非有限值</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>The present run, run %1. %2</source>
        <translation>当前运行，运行 %1。%2</translation>
    </message>
</context>
<context>
    <name>nrg::gui::RunListPanel</name>
    <message>
        <source>gap to exact</source>
        <translation>与精确值的差距</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The gap F&lt;sub&gt;θ&lt;/sub&gt; + ln Z as a share of |ln Z|: a mean over the last steps, at most 50. “&amp;lt;” stands before twice the error, where the gap is smaller than that.</source>
        <translation>差距 F&lt;sub&gt;θ&lt;/sub&gt; + ln Z 占 |ln Z| 的比例：最近至多 50 步的平均。差距小于两倍误差时，“&amp;lt;”后为两倍误差。</translation>
    </message>
    <message>
        <source>List of runs</source>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>Space overlays a run in the charts, Enter goes on with it, Delete removes it, Ctrl+Z brings it back</source>
        <translation>空格把运行叠加到图中，Enter 继续此运行，Delete 移除，Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Sweep...</source>
        <translation>扫描...</translation>
    </message>
    <message>
        <source>One setting, a range, seconds a point</source>
        <translation>一个设置、一个范围、每点秒数</translation>
    </message>
    <message>
        <source>Click overlays, Enter goes on, Delete removes, Ctrl+Z brings back.</source>
        <translation>单击叠加，Enter 继续，Delete 移除，Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>A change of the settings starts another run. This one then stays here to compare with.</source>
        <translation>更改设置会开始另一次运行，这次运行留在此处供比较。</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>继续此运行</translation>
    </message>
    <message>
        <source>Compare settings</source>
        <translation>比较设置</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>撤销删除</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplerTable</name>
    <message>
        <source>Samplers</source>
        <translation>采样器</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplerTableModel</name>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>与精确值矛盾</translation>
    </message>
    <message>
        <source>n, leapfrogs of a trajectory: evaluations of the energy&apos;s gradient for a proposal</source>
        <translation>n，一条轨迹的蛙跳次数：每个提议计算能量梯度的次数</translation>
    </message>
    <message>
        <source>Share of proposals accepted since warm-up, min(1, exp(−ΔH)); 65 to 90 % is usual</source>
        <translation>预热以来被接受的提议的比例，min(1, exp(−ΔH))；通常为 65 到 90 %</translation>
    </message>
    <message>
        <source>Integrated autocorrelation time of %1, τ = ½ + Σ ρ(t), in leapfrogs (in proposals for flow Metropolis). ≥: the chains are still too short to close its window</source>
        <translation>%1 的积分自关联时间，τ = ½ + Σ ρ(t)，以蛙跳计 (流模型 Metropolis 以提议计)。≥：链仍太短，积分窗口未闭合</translation>
    </message>
    <message>
        <source>Effective samples a second of wall time, ESS = n / 2τ, for %1</source>
        <translation>每秒实际时间的有效样本数，ESS = n / 2τ，针对 %1</translation>
    </message>
    <message>
        <source>%1 Its standard error includes the autocorrelation; warm-up and the first half of the rest are left out.</source>
        <translation>%1 其标准误差计入自关联；预热和其余的前一半不计。</translation>
    </message>
    <message>
        <source>How far the figures can be relied on. Flow Metropolis is judged by its proposals: by the tails of weight × observable, by what is known exactly, and by the number of effective samples. Other chains must move, agree (R̂ &lt; 1.05) and be long enough for τ.</source>
        <translation>数据的可靠程度。流模型 Metropolis 由其提议判断：权重 × 可观测量的尾部、精确已知的量以及有效样本数。其他链必须移动、彼此一致 (R̂ &lt; 1.05)，并相对于 τ 足够长。</translation>
    </message>
    <message>
        <source>The Monte Carlo method</source>
        <translation>蒙特卡洛方法</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>接受率</translation>
    </message>
    <message>
        <source>τ, leapfrogs</source>
        <translation>τ，蛙跳</translation>
    </message>
    <message>
        <source>ESS / s</source>
        <translation>ESS / s</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>采样器</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplesView</name>
    <message>
        <source>Fields &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt;</source>
        <translation>场 &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt;</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>显示 %1 个</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>How many samples are shown</source>
        <translation>显示多少个样本</translation>
    </message>
    <message>
        <source>x, dimensionless</source>
        <translation>x，无量纲</translation>
    </message>
    <message>
        <source>Sampled fields x</source>
        <translation>抽取的场 x</translation>
    </message>
    <message>
        <source>Samples appear with the first step.</source>
        <translation>第一步之后显示样本。</translation>
    </message>
    <message>
        <source>sample %1, row %2, column %3
x = %4</source>
        <translation>样本 %1，第 %2 行，第 %3 列
x = %4</translation>
    </message>
    <message>
        <source>Sampled spins s</source>
        <translation>抽取的自旋 s</translation>
    </message>
    <message>
        <source>sample %1, row %2, column %3
s = %4, drawn with x = %5</source>
        <translation>样本 %1，第 %2 行，第 %3 列
s = %4，由 x = %5 抽取</translation>
    </message>
    <message>
        <source>Fields &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt; drawn by the flow in the newest step, and spins drawn from them: %1.</source>
        <translation>流模型在最新一步抽取的场 &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g(z)&lt;/i&gt;，以及由其抽取的自旋：%1。</translation>
    </message>
    <message>
        <source>Spins &lt;i&gt;s&lt;/i&gt; drawn from them&amp;nbsp;&amp;nbsp; &lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; +1&amp;nbsp; &lt;span style=&apos;color:%2&apos;&gt;■&lt;/span&gt; −1</source>
        <translation>由其抽取的自旋 &lt;i&gt;s&lt;/i&gt;&amp;nbsp;&amp;nbsp; &lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; +1&amp;nbsp; &lt;span style=&apos;color:%2&apos;&gt;■&lt;/span&gt; −1</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplingBar</name>
    <message>
        <source>Sample while training</source>
        <translation>训练时采样</translation>
    </message>
    <message>
        <source>live</source>
        <translation>即时</translation>
    </message>
    <message>
        <source>Runs chains on the newest model beside training, the target&apos;s reference, and diagnostics of the flow</source>
        <translation>在训练的同时，用最新模型运行各链、目标的参考值以及流模型诊断</translation>
    </message>
    <message>
        <source>Applies at once, also while training</source>
        <translation>立即生效，训练时也是如此</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SamplingChart</name>
    <message>
        <source>steps of each chain</source>
        <translation>每条链的步数</translation>
    </message>
    <message>
        <source>leapfrogs of each chain</source>
        <translation>每条链的蛙跳次数</translation>
    </message>
    <message>
        <source>wall time in s</source>
        <translation>实际时间 (s)</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, %1 done</source>
        <translation>，已完成 %1</translation>
    </message>
    <message>
        <source>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: %3 = %4</source>
        <translation>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2：%3 = %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 leapfrog(s)</source>
        <translation>
            <numerusform>%1 次蛙跳</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::ScaleTile</name>
    <message>
        <source>Latents of scale %1</source>
        <translation>尺度 %1 的潜变量</translation>
    </message>
    <message>
        <source>%1, scale %2
z = %3%4
drag up or down, or + and −</source>
        <translation>%1，尺度 %2
z = %3%4
上下拖动，或按 + 和 −</translation>
    </message>
    <message>
        <source>Amplitude of scale %1</source>
        <translation>尺度 %1 的振幅</translation>
    </message>
    <message>
        <source>&lt;p&gt;Root mean square of the latents of this scale, 0 to 3; the prior&apos;s is 1. Their pattern stays.&lt;/p&gt;</source>
        <translation>&lt;p&gt;此尺度潜变量的均方根，0 到 3；先验为 1。其图样保持不变。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>⟳</source>
        <translation>⟳</translation>
    </message>
    <message>
        <source>Resample scale %1</source>
        <translation>重新抽取尺度 %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw the latents of this scale again from N(0, 1), and keep all others.&lt;/p&gt;</source>
        <translation>&lt;p&gt;从 N(0, 1) 重新抽取此尺度的潜变量，其余保持不变。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>scale %1, top: %2 &lt;i&gt;z&lt;/i&gt;</source>
        <translation>尺度 %1：%2 &lt;i&gt;z&lt;/i&gt;</translation>
    </message>
    <message>
        <source>scale %1: %2 &lt;i&gt;z&lt;/i&gt;</source>
        <translation>尺度 %1：%2 &lt;i&gt;z&lt;/i&gt;</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>A change begins a new run, and this one is kept; what is marked live acts on the next step.</source>
        <translation>更改将开始新运行，这次运行会保留；标有“即时”的设置下一步生效。</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>A change below begins a new run, unless it is marked as live; the run before stays in the list of runs.</source>
        <translation>更改下面的设置将开始新运行，标为“即时”的除外；之前的运行留在运行列表中。</translation>
    </message>
    <message>
        <source>The layout %1 has other parts: these networks do not fit them.</source>
        <translation>架构“%1”的部件不同：这些网络不适用。</translation>
    </message>
    <message>
        <source>The run goes on without this; Escape takes it back.</source>
        <translation>运行不采用此更改；按 Esc 撤回。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SettingsUndo</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>预设“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n 项设置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::SlowStep</name>
    <message>
        <source>This run has failed and makes no more updates. Reset starts it from the beginning.</source>
        <translation>此运行已失败，不再更新。重置则从头开始。</translation>
    </message>
    <message>
        <source>This run has diverged and makes no more updates. Go back to its best step first.</source>
        <translation>此运行已发散，不再更新。请先回到它最好的一步。</translation>
    </message>
    <message>
        <source>The flow still grows. A slow step follows an update on the whole lattice.</source>
        <translation>流模型仍在生长。慢放跟随的是整个晶格上的一次更新。</translation>
    </message>
    <message>
        <source>Training pauses first.</source>
        <translation>训练先暂停。</translation>
    </message>
    <message>
        <source>Draw &lt;i&gt;z&lt;/i&gt;: %1 latents, each from the Gaussian N(0, 1) and independent of all others.</source>
        <translation>抽取 &lt;i&gt;z&lt;/i&gt;：%1 个潜变量，各取自高斯分布 N(0, 1)，彼此独立。</translation>
    </message>
    <message>
        <source>The noise flows down through the scales, the coarsest first: each scale adds its latents to the field, and a configuration &lt;i&gt;x&lt;/i&gt; leaves.</source>
        <translation>噪声向下流过各尺度，最粗的在先：每个尺度把其潜变量加入场中，最后输出构型 &lt;i&gt;x&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>Weigh this one configuration: ln &lt;i&gt;q&lt;/i&gt; − ln &lt;i&gt;π&lt;/i&gt; = %1 − (%2) = &lt;b&gt;%3 nats&lt;/b&gt;.</source>
        <translation>为这一构型加权：ln &lt;i&gt;q&lt;/i&gt; − ln &lt;i&gt;π&lt;/i&gt; = %1 − (%2) = &lt;b&gt;%3 nat&lt;/b&gt;。</translation>
    </message>
    <message>
        <source> Its mean over many draws is &lt;i&gt;F&lt;/i&gt;, which is never below −ln &lt;i&gt;Z&lt;/i&gt; = %1 (exact).</source>
        <translation> 它对许多样本的平均就是 &lt;i&gt;F&lt;/i&gt;，从不低于 −ln &lt;i&gt;Z&lt;/i&gt; = %1 (精确)。</translation>
    </message>
    <message>
        <source> Its mean over many draws is &lt;i&gt;F&lt;/i&gt;, which is never below −ln &lt;i&gt;Z&lt;/i&gt;.</source>
        <translation> 它对许多样本的平均就是 &lt;i&gt;F&lt;/i&gt;，从不低于 −ln &lt;i&gt;Z&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>The gradient comes back through the blocks, from &lt;i&gt;x&lt;/i&gt; up to &lt;i&gt;z&lt;/i&gt;. No update has been made here yet: it lights up with the next stage, which makes one.</source>
        <translation>梯度穿过各块返回，从 &lt;i&gt;x&lt;/i&gt; 上到 &lt;i&gt;z&lt;/i&gt;。这里还没有更新：下一阶段进行一次更新，届时点亮。</translation>
    </message>
    <message>
        <source>The gradient comes back through the blocks, from &lt;i&gt;x&lt;/i&gt; up to &lt;i&gt;z&lt;/i&gt;. Shown: that of update %1, of its whole batch of %2 configurations; largest on scale %3, %4 nats per unit of &lt;i&gt;θ&lt;/i&gt;.</source>
        <translation>梯度穿过各块返回，从 &lt;i&gt;x&lt;/i&gt; 上到 &lt;i&gt;z&lt;/i&gt;。所示为第 %1 次更新的梯度，针对整批 %2 个构型；在尺度 %3 上最大，每单位 &lt;i&gt;θ&lt;/i&gt; %4 nat。</translation>
    </message>
    <message>
        <source> Layers that share their parameters have one value.</source>
        <translation> 共享参数的层只有一个值。</translation>
    </message>
    <message>
        <source>The parameters move: one update on a new batch of %1 configurations is under way.</source>
        <translation>参数移动：正在用 %1 个构型的新批进行一次更新。</translation>
    </message>
    <message>
        <source>Update %1 was skipped: its loss or gradient was too large or not a number. The parameters have not moved.</source>
        <translation>第 %1 次更新被跳过：其损失或梯度过大或不是数。参数没有移动。</translation>
    </message>
    <message>
        <source>Update %1: with the parameters before it, the loss of its batch of %2 was &lt;b&gt;%3 nats&lt;/b&gt;, the new dot. The colours now show its gradient; Adam scales each component of it.</source>
        <translation>第 %1 次更新：用更新前的参数，%2 个构型的这一批的损失为 &lt;b&gt;%3 nat&lt;/b&gt;，即新的点。颜色现在显示其梯度；Adam 对其每个分量缩放。</translation>
    </message>
    <message>
        <source> The learning rate &lt;i&gt;η&lt;/i&gt; has fallen to 0, so that they stay as they are.</source>
        <translation> 学习率 &lt;i&gt;η&lt;/i&gt; 已降为 0，因此参数保持不变。</translation>
    </message>
    <message>
        <source> The mean of the last losses (%1) went from %2 to %3.</source>
        <translation> 最近 %1 个损失的平均从 %2 变为 %3。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SpectrumView</name>
    <message>
        <source>Angular average</source>
        <translation>角平均</translation>
    </message>
    <message>
        <source>Show the mean of S(k) over directions, of all samplers, instead of the maps (A)</source>
        <translation>显示所有采样器的 S(k) 对方向的平均，而非图 (A)</translation>
    </message>
    <message>
        <source>Structure factor by wave vector</source>
        <translation>按波矢的结构因子</translation>
    </message>
    <message>
        <source>Sampler of the left map</source>
        <translation>左图的采样器</translation>
    </message>
    <message>
        <source>Whose S(k) is shown beside the reference</source>
        <translation>在参考值旁显示哪个采样器的 S(k)</translation>
    </message>
    <message>
        <source>S(k) of the sampler</source>
        <translation>采样器的 S(k)</translation>
    </message>
    <message>
        <source>after warm-up</source>
        <translation>预热后显示</translation>
    </message>
    <message>
        <source>S(k) of the reference</source>
        <translation>参考值 S(k)</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>测量中</translation>
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
        <translation>|k| (1 / 晶格间距)</translation>
    </message>
    <message>
        <source>%1 &lt;i&gt;k&lt;/i&gt; = 0 is in the middle.</source>
        <translation>%1 &lt;i&gt;k&lt;/i&gt; = 0 位于中央。</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>|k| = %1</source>
        <translation>|k| = %1</translation>
    </message>
    <message>
        <source>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2: S = %3</source>
        <translation>&lt;br/&gt;&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; %2：S = %3</translation>
    </message>
</context>
<context>
    <name>nrg::gui::StagePlayer</name>
    <message>
        <source>slow</source>
        <translation>慢速</translation>
    </message>
    <message>
        <source>coarse-grain</source>
        <translation>粗粒化</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>&lt;p&gt;Coarse-grain: up the RG, &lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;), each scale keeps a quarter of the variables. Generate: down again, &lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;), each scale adds its latents.&lt;/p&gt;</source>
        <translation>&lt;p&gt;粗粒化：沿 RG 向上，&lt;i&gt;z&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;&lt;sup&gt;−1&lt;/sup&gt;(&lt;i&gt;x&lt;/i&gt;)，每个尺度保留四分之一的变量。生成：再向下，&lt;i&gt;x&lt;/i&gt; = &lt;i&gt;g&lt;/i&gt;(&lt;i&gt;z&lt;/i&gt;)，每个尺度加入其潜变量。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Play scale by scale, or pause</source>
        <translation>逐尺度播放，或暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One scale on</source>
        <translation>前进一个尺度</translation>
    </message>
    <message>
        <source>One scale</source>
        <translation>一个尺度</translation>
    </message>
    <message>
        <source>Four seconds a scale instead of one</source>
        <translation>每个尺度四秒，而非一秒</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New configuration</source>
        <translation>新构型</translation>
    </message>
</context>
<context>
    <name>nrg::gui::StageTiles</name>
    <message>
        <source>Field of scale %1</source>
        <translation>尺度 %1 的场</translation>
    </message>
    <message>
        <source>Latents of scale %1</source>
        <translation>尺度 %1 的潜变量</translation>
    </message>
    <message>
        <source>%1, scale %2
x = %3%4</source>
        <translation>%1，尺度 %2
x = %3%4</translation>
    </message>
    <message>
        <source>%1, scale %2
z = %3%4</source>
        <translation>%1，尺度 %2
z = %3%4</translation>
    </message>
    <message>
        <source>
drag up or down, or + and −</source>
        <translation>
上下拖动，或按 + 和 −</translation>
    </message>
</context>
<context>
    <name>nrg::gui::StageView</name>
    <message>
        <source>field</source>
        <translation>场</translation>
    </message>
    <message>
        <source>latents that leave</source>
        <translation>离开的潜变量</translation>
    </message>
    <message>
        <source>&lt;b&gt;&lt;i&gt;z&lt;/i&gt;&lt;/b&gt;&amp;nbsp; independent noise enters here</source>
        <translation>&lt;b&gt;&lt;i&gt;z&lt;/i&gt;&lt;/b&gt;&amp;nbsp; 独立噪声由此进入</translation>
    </message>
    <message>
        <source>&lt;p&gt;Σ &lt;i&gt;I&lt;/i&gt;(&lt;i&gt;i&lt;/i&gt;; &lt;i&gt;j&lt;/i&gt;) over pairs, in nats, beyond what independent variables would seem to share (Fig. 4b, c). A flow that has learned the renormalization group turns sites that share much into latents that share nothing.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Σ &lt;i&gt;I&lt;/i&gt;(&lt;i&gt;i&lt;/i&gt;; &lt;i&gt;j&lt;/i&gt;) 对变量对求和，单位 nat，已扣除独立变量看似共享的部分 (图 4b, c)。学会了重整化群的流模型，把共享很多信息的格点变为什么也不共享的潜变量。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>ln|det|</source>
        <translation>ln|det|</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>潜变量</translation>
    </message>
    <message>
        <source>What the network shows</source>
        <translation>网络显示什么</translation>
    </message>
    <message>
        <source>one of the flow, all latents from the prior N(0, 1)</source>
        <translation>流模型的构型，所有潜变量取自先验 N(0, 1)</translation>
    </message>
    <message>
        <source>a physical one, of the target itself, drawn %1</source>
        <translation>目标自身的物理构型，%1抽取</translation>
    </message>
    <message>
        <source>&lt;p&gt;Draw another configuration. To coarse-grain: %1. To generate: %2.&lt;/p&gt;</source>
        <translation>&lt;p&gt;抽取另一个构型。用于粗粒化：%1。用于生成：%2。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Scale %1: its latents leave. ln|det| = %2 nats</source>
        <translation>尺度 %1：其潜变量离开。ln|det| = %2 nat</translation>
    </message>
    <message>
        <source>Scale %1: its latents enter. ln|det| = %2 nats</source>
        <translation>尺度 %1：其潜变量进入。ln|det| = %2 nat</translation>
    </message>
    <message>
        <source>latents share</source>
        <translation>潜变量共享</translation>
    </message>
    <message>
        <source>sites share</source>
        <translation>格点共享</translation>
    </message>
    <message>
        <source>%1 of scale %2: %3</source>
        <translation>尺度 %2 的 %1：%3</translation>
    </message>
    <message>
        <source>&lt;b&gt;site (%1, %2)&lt;/b&gt; &amp;nbsp;x = %3, read most by %4 (∂z/∂x)</source>
        <translation>&lt;b&gt;格点 (%1, %2)&lt;/b&gt; &amp;nbsp;x = %3，读取它最多的是 %4 (∂z/∂x)</translation>
    </message>
    <message>
        <source>it moves nothing</source>
        <translation>它不移动任何格点</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1, scale %2&lt;/b&gt; &amp;nbsp;z = %3; %4</source>
        <translation>&lt;b&gt;%1，尺度 %2&lt;/b&gt; &amp;nbsp;z = %3；%4</translation>
    </message>
    <message>
        <source>; ln|det ∂z/∂x| = %1 nats</source>
        <translation>；ln|det ∂z/∂x| = %1 nat</translation>
    </message>
    <message>
        <source>; its causal cone: %1 of %2 sites</source>
        <translation>；其因果锥：%2 个格点中的 %1 个</translation>
    </message>
    <message>
        <source>, since a Fourier layer below it mixes all sites of its scale</source>
        <translation>，因为其下的傅里叶层混合了该尺度的所有格点</translation>
    </message>
    <message>
        <source>The network of the edited settings. It is not trained yet.</source>
        <translation>编辑后设置的网络。尚未训练。</translation>
    </message>
    <message>
        <source>A configuration &lt;b&gt;&lt;i&gt;x&lt;/i&gt;&lt;/b&gt; leaves below. Point at a site, a latent or a part; drag a latent or a site up or down to change it.</source>
        <translation>构型 &lt;b&gt;&lt;i&gt;x&lt;/i&gt;&lt;/b&gt; 从底部输出。指向格点、潜变量或部件；上下拖动潜变量或格点以改变它。</translation>
    </message>
    <message>
        <source>No update has been made here yet. The gradient appears with the next one.</source>
        <translation>这里还没有更新。下一次更新时显示梯度。</translation>
    </message>
    <message>
        <source>&lt;b&gt;∂&lt;i&gt;F&lt;/i&gt;/∂&lt;i&gt;θ&lt;/i&gt;&lt;/b&gt; &amp;nbsp;of the batch of update %1: a layer in full colour has %2 nats per unit of &lt;i&gt;θ&lt;/i&gt;, root mean square over its parameters.</source>
        <translation>第 %1 次更新的批的 &lt;b&gt;∂&lt;i&gt;F&lt;/i&gt;/∂&lt;i&gt;θ&lt;/i&gt;&lt;/b&gt;&amp;nbsp;：颜色最深的层为每单位 &lt;i&gt;θ&lt;/i&gt; %2 nat，即对其参数的均方根。</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>&lt;p&gt;What each part of a scale shows of the configuration: its log-Jacobian |ln|det&amp;nbsp;∂z/∂x|| in nats, which is how it renormalises the couplings, the latents &lt;i&gt;z&lt;/i&gt; that leave at it, or the gradient ∂&lt;i&gt;F&lt;/i&gt;/∂&lt;i&gt;θ&lt;/i&gt; of its layer: the root mean square over the layer&apos;s parameters, in nats per unit of &lt;i&gt;θ&lt;/i&gt;, of the whole batch of the last update. Layers that share their parameters have one value.&lt;/p&gt;</source>
        <translation>&lt;p&gt;尺度的每个部件显示构型的哪一方面：其对数雅可比 |ln|det&amp;nbsp;∂z/∂x||，单位 nat，即它如何重整化耦合；在此离开的潜变量 &lt;i&gt;z&lt;/i&gt;；或其所在层的梯度 ∂&lt;i&gt;F&lt;/i&gt;/∂&lt;i&gt;θ&lt;/i&gt;：对该层参数的均方根，以每单位 &lt;i&gt;θ&lt;/i&gt; 的 nat 计，取自最近一次更新的整批。共享参数的层只有一个值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>× latent</source>
        <translation>× 潜变量</translation>
    </message>
    <message numerus="yes">
        <source>it moves %n site(s), most of all (%1, %2): %3 (∂x/∂z)</source>
        <translation>
            <numerusform>它移动 %n 个格点，最多的是 (%1, %2)：%3 (∂x/∂z)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::StepProgress</name>
    <message>
        <source>Progress of the step</source>
        <translation>步的进度</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1，共约 %2</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
</context>
<context>
    <name>nrg::gui::StructureFactorView</name>
    <message>
        <source>against steps</source>
        <translation>按步数</translation>
    </message>
    <message>
        <source>against leapfrogs</source>
        <translation>按蛙跳次数</translation>
    </message>
    <message>
        <source>against wall time</source>
        <translation>按实际时间</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>The line is the exact value.</source>
        <translation>直线为精确值。</translation>
    </message>
    <message>
        <source>The line with its band is the value of fields drawn %1.</source>
        <translation>直线及其误差带为%1抽取的场的值。</translation>
    </message>
    <message>
        <source>%1 The chains run from a cold start to equilibrium; mean over the chains with its standard error. %2</source>
        <translation>%1 各链从冷启动到平衡；各链的平均值及其标准误差。%2</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>%1 图</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;white-space:normal&apos;&gt;Share of accepted proposals, and τ, the integrated autocorrelation time of %1 in leapfrogs (in proposals for flow Metropolis): n steps of a chain are worth n / 2τ independent ones. ≥: the chains are too short for an estimate. A word after τ says why the figures cannot be relied on yet: the chains are too short or do not agree (R̂ ≥ 1.05), are stuck, or the proposals of flow Metropolis count as too few, have a heavy tail, or are contradicted by what is known exactly.&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;white-space:normal&apos;&gt;被接受的提议的比例，以及 τ，即 %1 的积分自关联时间，以蛙跳计 (流模型 Metropolis 以提议计)：链的 n 步相当于 n / 2τ 个独立步。≥：链太短，无法估计。τ 之后的词说明数据为何尚不可靠：链太短或不一致 (R̂ ≥ 1.05)、卡住，或流模型 Metropolis 的提议折合太少、重尾，或与精确已知的值矛盾。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>: warming up</source>
        <translation>：预热中</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>：%1</translation>
    </message>
    <message>
        <source>, τ %1</source>
        <translation>，τ %1</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>(accepted, τ in leapfrogs)</source>
        <translation>(接受率，τ 以蛙跳计)</translation>
    </message>
    <message>
        <source>%1: %2 = %3</source>
        <translation>%1：%2 = %3</translation>
    </message>
    <message>
        <source>The chains are about to start.</source>
        <translation>链即将开始。</translation>
    </message>
    <message>
        <source>What the samplers are compared at: the time spent in the sampler, leapfrogs (gradients), or steps (trajectories or proposals)</source>
        <translation>比较采样器的依据：采样器所用的时间、蛙跳次数 (梯度)，或步数 (轨迹或提议)</translation>
    </message>
    <message>
        <source>Sampling is off. Switch it on at the page &quot;Measure&quot;.</source>
        <translation>采样已关闭。请在页面“测量”中打开。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepChart</name>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>&lt;br/&gt;%1: %2 %3</source>
        <translation>&lt;br/&gt;%1：%2 %3</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>&lt;br/&gt;effective samples %1: %2</source>
        <translation>&lt;br/&gt;有效样本数 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>&lt;br/&gt;%1 step(s) in %2 s</source>
        <translation>
            <numerusform>&lt;br/&gt;%1 步，用时 %2 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepPanel</name>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>First value of the setting</source>
        <translation>设置的第一个值</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Last value of the setting; may be the smaller one</source>
        <translation>设置的最后一个值；可以是较小的一个</translation>
    </message>
    <message>
        <source>Points of the sweep, both ends included, from 1 to 1000</source>
        <translation>扫描的点数，含两端，从 1 到 1000</translation>
    </message>
    <message>
        <source>points</source>
        <translation>个点</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Training time of each point in seconds</source>
        <translation>每点的训练时间，单位秒</translation>
    </message>
    <message>
        <source>s each</source>
        <translation>秒/点</translation>
    </message>
    <message>
        <source>Setting that is swept</source>
        <translation>被扫描的设置</translation>
    </message>
    <message>
        <source>The setting that differs from point to point. All others are those of the run.</source>
        <translation>逐点变化的设置。其他设置与此运行相同。</translation>
    </message>
    <message>
        <source>Values lie evenly in the logarithm: each is the one before times a constant.</source>
        <translation>各值在对数上等距：每个值是前一个乘以常数。</translation>
    </message>
    <message>
        <source>Cancel sweep</source>
        <translation>取消扫描</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>开始扫描</translation>
    </message>
    <message>
        <source>Ends the point under way without a result. Points that are done stay.</source>
        <translation>结束进行中的点，不留结果。已完成的点保留。</translation>
    </message>
    <message>
        <source>Trains the run anew at every value and measures what it has learned. The run that is open stays as it is.</source>
        <translation>在每个取值上重新训练此运行，并测量学到的内容。打开的运行保持不变。</translation>
    </message>
    <message>
        <source>%1: all %2 choices, trained for %3 s each: about %4 in all</source>
        <translation>%1：全部 %2 个选项，各训练 %3 s：共约 %4</translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4 points, trained for %5 s each: about %6 in all</source>
        <translation>%1 从 %2 到 %3：%4 个点，各训练 %5 s：共约 %6</translation>
    </message>
</context>
<context>
    <name>nrg::gui::SweepView</name>
    <message>
        <source>Start sweep</source>
        <translation>开始扫描</translation>
    </message>
    <message>
        <source>What is drawn of the sweep</source>
        <translation>绘制扫描的哪个量</translation>
    </message>
    <message>
        <source>What is drawn of every point: the gap, or a quantity beside its exact value.</source>
        <translation>绘制每个点的哪个量：差距，或某个量及其精确值。</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>扫描进度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open or save a sweep, go on with it, or export its table</source>
        <translation>打开或保存扫描、继续扫描，或导出其表格</translation>
    </message>
    <message>
        <source>Open a sweep...</source>
        <translation>打开扫描...</translation>
    </message>
    <message>
        <source>Go on with the missing points</source>
        <translation>继续缺少的点</translation>
    </message>
    <message>
        <source>Save the sweep...</source>
        <translation>保存扫描...</translation>
    </message>
    <message>
        <source>Export the table as CSV...</source>
        <translation>将表格导出为 CSV...</translation>
    </message>
    <message>
        <source>Points that are there stay; those that failed are tried again.</source>
        <translation>已有的点保留；失败的点重新尝试。</translation>
    </message>
    <message>
        <source>The file is written again after every point, and neuralrg sweep --resume goes on with it.</source>
        <translation>每完成一点就重写文件，neuralrg sweep --resume 可由此继续。</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>流模型</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>A sweep trains this run anew at several values of one setting. It fills a curve of the gap, or of energy, specific heat, −ln Z/N and S(0) with errors, exact values beneath.
%1</source>
        <translation>扫描在某一设置的若干取值上重新训练此运行，绘出差距的曲线，或能量、比热、−ln Z/N 和 S(0) 的曲线及误差，衬以精确值。
%1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>第 %1 / %2 点：%3</translation>
    </message>
    <message>
        <source>, gap %1 nats</source>
        <translation>，差距 %1 nat</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>，剩余 %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled: %1 of %2 points are done</source>
        <translation>已取消：%2 个点中完成 %1 个</translation>
    </message>
    <message>
        <source>, %1 failed (a cross; its reason shows when you hover over it)</source>
        <translation>，%1 个失败 (以叉标出，悬停可见原因)</translation>
    </message>
    <message>
        <source>%1
Kept in %2</source>
        <translation>%1
保存在 %2</translation>
    </message>
    <message>
        <source>Save the sweep</source>
        <translation>保存扫描</translation>
    </message>
    <message>
        <source>Sweeps (*.json)</source>
        <translation>扫描 (*.json)</translation>
    </message>
    <message>
        <source>Open a sweep</source>
        <translation>打开扫描</translation>
    </message>
    <message>
        <source>Sweeps (*.json);;All files (*)</source>
        <translation>扫描 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
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
        <translation>约化温度</translation>
    </message>
    <message>
        <source>&lt;b&gt;Reduced temperature &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;1 at the critical point, &lt;i&gt;T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = 2 / ln(1 + √2) = 2.269 J/k&lt;sub&gt;B&lt;/sub&gt;; above it the spins are disordered.</source>
        <translation>&lt;b&gt;约化温度 &lt;i&gt;T/T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;在临界点为 1，&lt;i&gt;T&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = 2 / ln(1 + √2) = 2.269 J/k&lt;sub&gt;B&lt;/sub&gt;；高于它时自旋无序。</translation>
    </message>
    <message>
        <source>Coupling</source>
        <translation>耦合</translation>
    </message>
    <message>
        <source>&lt;b&gt;Coupling &lt;i&gt;K = J/T&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;The strength with which neighbouring spins align; &lt;i&gt;K&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = ½ ln(1 + √2) = 0.4407.</source>
        <translation>&lt;b&gt;耦合 &lt;i&gt;K = J/T&lt;/i&gt;&lt;/b&gt;&lt;br/&gt;相邻自旋趋于同向的强度；&lt;i&gt;K&lt;sub&gt;c&lt;/sub&gt;&lt;/i&gt; = ½ ln(1 + √2) = 0.4407。</translation>
    </message>
    <message>
        <source>Temperature, slider</source>
        <translation>温度滑块</translation>
    </message>
</context>
<context>
    <name>nrg::gui::Tour</name>
    <message>
        <source>a critical magnet of %1 × %1 sites</source>
        <translation>%1 × %1 个格点的临界磁体</translation>
    </message>
    <message>
        <source>a magnet of %1 × %1 sites at &lt;i&gt;T&lt;/i&gt; = %2</source>
        <translation>%1 × %1 个格点的磁体，&lt;i&gt;T&lt;/i&gt; = %2</translation>
    </message>
    <message>
        <source>%1, %2 × %2 sites</source>
        <translation>%1，%2 × %2 个格点</translation>
    </message>
    <message>
        <source>Independent noise &lt;i&gt;z&lt;/i&gt; enters at the top. The network is not trained yet, so what leaves below is not yet %1.</source>
        <translation>独立噪声 &lt;i&gt;z&lt;/i&gt; 从顶部进入。网络尚未训练，因此从底部输出的还不是%1。</translation>
    </message>
    <message>
        <source>Independent noise &lt;i&gt;z&lt;/i&gt; enters at the top; scale by scale it becomes a configuration &lt;i&gt;x&lt;/i&gt; of %1, after %2 updates.</source>
        <translation>独立噪声 &lt;i&gt;z&lt;/i&gt; 从顶部进入；经过 %2 次更新后，它逐尺度变为%1的构型 &lt;i&gt;x&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>This run is trained to its end, where the learning rate is 0. Ctrl+R starts it from the beginning and keeps this one; F2 then goes on here.</source>
        <translation>此运行已训练到底，学习率为 0。Ctrl+R 从头开始并保留此运行；然后按 F2 在此继续。</translation>
    </message>
    <message>
        <source>This run has stopped and cannot train on. Reset starts it from the beginning.</source>
        <translation>此运行已停止，不能继续训练。重置则从头开始。</translation>
    </message>
    <message>
        <source>The network trains, step %1. Watch the fields on the right from the coarsest scale down; the bars show how much each part changes its variables.</source>
        <translation>网络在训练，第 %1 步。请从最粗的尺度往下看右边的场；条形显示每个部件对其变量改变多少。</translation>
    </message>
    <message>
        <source>The free energy of the flow falls from its first update on; the curve begins in a moment.</source>
        <translation>流模型的自由能从第一次更新起下降；曲线马上开始。</translation>
    </message>
    <message>
        <source>The free energy of the flow is %1 nats at step %2. It may never fall below −ln &lt;i&gt;Z&lt;/i&gt;, whose exact value is not known here.</source>
        <translation>第 %2 步流模型的自由能为 %1 nat。它绝不会低于 −ln &lt;i&gt;Z&lt;/i&gt;，后者的精确值在此未知。</translation>
    </message>
    <message>
        <source>The line it may never cross: the flow&apos;s free energy is %1 nats at step %2, the exact −ln &lt;i&gt;Z&lt;/i&gt; is %3. Only the scatter of a batch can show less.</source>
        <translation>它绝不能越过的线：第 %2 步流模型的自由能为 %1 nat，精确 −ln &lt;i&gt;Z&lt;/i&gt; 为 %3。只有一批的离散才会显得更低。</translation>
    </message>
    <message>
        <source> (At step %1; the flow has changed since.)</source>
        <translation> (第 %1 步时；此后流模型已改变。)</translation>
    </message>
    <message>
        <source>A droplet of the opposite sign is painted as soon as training rests.</source>
        <translation>训练一停，就绘制一个符号相反的液滴。</translation>
    </message>
    <message>
        <source>A droplet of the opposite sign was painted on %1 sites. Which latent notices? %2 of scale %3 changed most, from %4 to %5.</source>
        <translation>在 %1 个格点上绘制了符号相反的液滴。哪个潜变量会察觉？尺度 %3 的 %2 变化最大，从 %4 到 %5。</translation>
    </message>
    <message>
        <source>The fine scales are drawn again as soon as training rests.</source>
        <translation>训练一停，就重新抽取细尺度。</translation>
    </message>
    <message>
        <source>This network has one scale alone: there is no coarse one to keep.</source>
        <translation>此网络只有一个尺度：没有可保留的粗尺度。</translation>
    </message>
    <message>
        <source>Forget the finest scale: its %1 of %2 latents were drawn again. </source>
        <translation>忘掉最细的尺度：重新抽取 %2 个潜变量中的 %1 个。</translation>
    </message>
    <message>
        <source>Forget the two finest scales: their %1 of %2 latents were drawn again. </source>
        <translation>忘掉最细的两个尺度：重新抽取 %2 个潜变量中的 %1 个。</translation>
    </message>
    <message>
        <source>The other %1 were kept, and %2 of all sites keep their sign; chance alone would give half.</source>
        <translation>其余 %1 个保留，全部格点中 %2 的符号不变；若全凭偶然则为一半。</translation>
    </message>
    <message>
        <source>What sites share, latents should not: the mutual information of all pairs is being estimated, %1.</source>
        <translation>格点共享的，潜变量不应共享：正在估计所有变量对的互信息，%1。</translation>
    </message>
    <message>
        <source> (Of step %1.)</source>
        <translation> (第 %1 步的。)</translation>
    </message>
    <message>
        <source>What the sites shared, the latents do not: all pairs of sites together %1, all pairs of latents %2.</source>
        <translation>格点共享的，潜变量不共享：所有格点对共 %1，所有潜变量对共 %2。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::TrustView</name>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Fresh draws of the flow are weighted by π(x)/q(x) within seconds, where sampling is on.</source>
        <translation>采样开启时，几秒内以 π(x)/q(x) 对流模型的新样本加权。</translation>
    </message>
    <message numerus="yes">
        <source>%1 fresh draw(s) at step %2</source>
        <translation>
            <numerusform>%1 个新样本，第 %2 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet: only %1 of %2 draws count.</source>
        <translation>尚不可信：%2 次抽样中只有 %1 次有效。</translation>
    </message>
    <message>
        <source>Not yet: a few of %1 draws weigh so much that heavier ones must have been missed.</source>
        <translation>尚不可信：%1 次抽样中少数权重过大，必有更大的未被抽到。</translation>
    </message>
    <message>
        <source>No: an exactly known value is %1 standard errors off, even with weighted draws.</source>
        <translation>否：即使对抽样加权，一个精确已知的量仍偏离 %1 个标准误差。</translation>
    </message>
    <message>
        <source>When corrected: %1 draws count as %2 once they are weighted by π(x)/q(x).</source>
        <translation>校正后可信：以 π(x)/q(x) 加权后，%1 次抽样相当于 %2 次。</translation>
    </message>
    <message>
        <source>Yes, for most questions: %1 draws count as %2.</source>
        <translation>对多数问题可信：%1 次抽样相当于 %2 次。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::ViewExporter</name>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>&amp;Copy picture	Ctrl+C</source>
        <translation>复制图片(&amp;C)	Ctrl+C</translation>
    </message>
    <message>
        <source>&amp;Save picture as...</source>
        <translation>图片另存为(&amp;S)...</translation>
    </message>
    <message>
        <source>Copy &amp;data	Ctrl+Shift+C</source>
        <translation>复制数据(&amp;D)	Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Save data &amp;as...</source>
        <translation>数据另存为(&amp;A)...</translation>
    </message>
    <message>
        <source>&amp;Help	F1</source>
        <translation>帮助(&amp;H)	F1</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Picture of the view...</source>
        <translation>视图的图片(&amp;P)...</translation>
    </message>
    <message>
        <source>&amp;Data of the view...</source>
        <translation>视图的数据(&amp;D)...</translation>
    </message>
    <message>
        <source>All &amp;views as one figure...</source>
        <translation>所有视图合为一图(&amp;V)...</translation>
    </message>
    <message>
        <source>&amp;Report of the run...</source>
        <translation>运行报告(&amp;R)...</translation>
    </message>
    <message>
        <source>Copied the picture &quot;%1&quot;.</source>
        <translation>已复制图片“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no data yet.</source>
        <translation>“%1”还没有数据。</translation>
    </message>
    <message>
        <source>Copied the data of &quot;%1&quot;.</source>
        <translation>已复制“%1”的数据。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Copied: %1. It does not repeat what was changed %2.</source>
        <translation>已复制：%1。它不包含中途的更改：%2。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save the data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>逗号分隔值</translation>
    </message>
    <message>
        <source>new run</source>
        <translation>新运行</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>nrg::gui::ViewFrame</name>
    <message>
        <source>Copy or save what this view shows</source>
        <translation>复制或保存此视图所显示的内容</translation>
    </message>
    <message>
        <source>Menu of the view</source>
        <translation>视图菜单</translation>
    </message>
    <message>
        <source>Put back (F)</source>
        <translation>还原 (F)</translation>
    </message>
    <message>
        <source>Enlarge (F)</source>
        <translation>放大 (F)</translation>
    </message>
</context>
<context>
    <name>nrg::gui::ViewPages</name>
    <message>
        <source>Depth</source>
        <translation>查看深度</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
</TS>
