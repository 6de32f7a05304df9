using Semblance.Index;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Codes;
using Semblance.Index.Exact;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Cascade.Planning;

/// <summary>What a <see cref="MissBudget"/> promises, measured: references whose cosine is that which the plan aims at, each trial with another rotation and probe.</summary>
public sealed unsafe class MissPromiseTests
{
    private const int Dimension = 512, Rows = 512, Trials = 400;

    /// <summary>A cut that is far too low loses next to nothing, and reads more than it has to: three to eight tenths of the budget are used up.</summary>
    private const int MostSpared = 5;

    private static readonly sbyte[][] Asides = [.. Enumerable.Range(0, Rows).Select(row => MadeCodes.Row(new Random(100_000 + row), Dimension))];

    [Theory]
    [InlineData(0.4f, 1e-2, true)]
    [InlineData(0.4f, 1e-3, true)]
    [InlineData(0.3f, 1e-3, true)]
    [InlineData(0.2f, 1e-3, true)]
    [InlineData(0.4f, 1e-2, false)]
    public void No_more_are_lost_by_planes_and_rows_than_the_budget_says(float cosine, double share, bool hasFine)
    {
        var (lost, references) = (0L, (double)Trials * Rows);
        Parallel.For(0, Trials, () => new Trial(hasFine), (number, _, trial) => trial.Run(number, cosine, MissBudget.Of(share)), trial => Interlocked.Add(ref lost, trial.Lost));

        // Four deviations of a binomial count: one run in thirty thousand would exceed them by chance, and the seeds are fixed.
        Assert.InRange(lost, share * references / MostSpared, (share * references) + (4 * Math.Sqrt(share * references)));
    }

    /// <summary>One trial after the other: a probe, a rotation, and a block of references.</summary>
    private sealed class Trial
    {
        private readonly BlockShape _shape;
        private readonly BlockPlanes _planes;
        private readonly ProbePlan _plan;
        private readonly EncodingScratch _scratch = new(Dimension);
        private readonly byte[] _marks = new byte[Rows / 8];

        public Trial(bool hasFine)
        {
            _shape = new BlockShape(Dimension, hasFine, Rows);
            (_planes, _plan) = (BlockPlanes.Of(_shape), new ProbePlan(_shape));
        }

        public long Lost { get; private set; }

        public Trial Run(int number, float cosine, MissBudget budget)
        {
            var (rotation, probe, rows) = (new RandomRotation(MadeSeed.Of(number), Dimension), MadeCodes.Row(new Random(number), Dimension), new RowBlock(Rows, Dimension));
            for (var row = 0; row < Rows; row++)
                rows.Append(row, row, MadeCodes.Between(probe, Asides[row], cosine));
            for (var group = 0; group < Rows / BlockShape.Group; group++)
                _planes.Fill(group, rotation, rows, BlockShape.Group * group, _scratch);
            _plan.Take(rotation, new ProbeCodes(probe), PlanCost.Alone);
            _plan.Aim(cosine, budget);
            Assert.False(_plan.IsExhaustive);
            Assert.True(cosine > 0.25f || _plan.Look == RowLook.Bits);
            fixed (byte* marks = _marks)
                PlaneCount.Mark(_planes.Start, _planes.Start, _plan.Reading, Rows / 8, marks);
            for (var row = 0; row < Rows; row++)
                Lost += Stays(row) ? 0 : 1;
            return this;
        }

        private bool Stays(int row) =>
            ((_marks[row / 8] >> (row % 8)) & 1) != 0 && _plan.Rows.Disagreement(_planes.BitsOf(row), _plan.Look) <= _plan.RowCut.Limit;
    }
}
