using Semblance.Index;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Codes;

namespace Semblance.UnitTests.Index.Cascade.Planning;

public sealed unsafe class ProbePlanTests
{
    private static readonly BlockShape Shape = new(512, true, 1_024);
    private static readonly RandomRotation Rotation = new(MadeSeed.Of(1), 512);

    [Fact]
    public void A_higher_lowest_score_needs_fewer_planes_and_so_does_a_larger_budget()
    {
        float[] cosines = [0.3f, 0.4f, 0.5f, 0.6f, 0.8f];
        var planes = cosines.Select(cosine => Aimed(cosine, MissBudget.Usual).Reading.Planes).ToArray();
        Assert.Equal(planes.Order().Reverse(), planes);
        Assert.InRange(planes[1], 48, 200);
        Assert.True(planes[0] > planes[2] && planes[2] > planes[4]);
        Assert.True(Aimed(0.4f, MissBudget.Of(1e-9)).Reading.Planes > Aimed(0.4f, MissBudget.Of(1e-2)).Reading.Planes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_plan_reads_planes_of_the_block_and_needs_a_count_that_rows_can_have(bool hasFine)
    {
        var shape = new BlockShape(512, hasFine, 1_024);
        foreach (var cosine in (float[])[0.25f, 0.4f, 0.7f, 1])
        {
            var plan = Aimed(cosine, MissBudget.Usual, shape);
            Assert.False(plan.IsExhaustive);
            Assert.Equal(cosine, plan.Cosine);
            Assert.InRange(plan.Reading.Cut, 1, plan.Reading.Most);
            var offsets = new Span<nint>(plan.Reading.Offsets, plan.Reading.Planes).ToArray();
            Assert.All(offsets, offset => Assert.True(offset % shape.PlaneStride == 0 && offset < shape.BitRows));
            // Of some coordinates both bits are read, of none the same bit twice.
            Assert.Equal(offsets.Length, offsets.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-0.5f)]
    [InlineData(0.02f)]
    public void Where_planes_save_nothing_everything_is_compared(float cosine)
    {
        var plan = Aimed(cosine, MissBudget.Usual);
        Assert.True(plan.IsExhaustive);
        Assert.Equal(cosine, plan.Cosine);
    }

    [Fact]
    public void Without_a_budget_everything_is_compared() => Assert.True(Aimed(0.8f, MissBudget.None).IsExhaustive);

    [Fact]
    public void The_lower_the_cosine_the_more_of_a_row_is_looked_at()
    {
        Assert.Equal(RowLook.Bits, Aimed(0.2f, MissBudget.Usual).Look);
        Assert.NotEqual(RowLook.Bits, Aimed(0.2f, MissBudget.Usual, new BlockShape(512, false)).Look);
        Assert.Equal(RowLook.Signs, Aimed(0.5f, MissBudget.Usual).Look);
    }

    [Fact]
    public void A_raised_floor_keeps_its_planes_for_a_while_and_needs_more_of_them()
    {
        var plan = Aimed(0.4f, MissBudget.Usual);
        var (planes, cut, limit) = (plan.Reading.Planes, plan.Reading.Cut, plan.RowCut.Limit);
        plan.Raise(0.415f, MissBudget.Usual);
        Assert.Equal((planes, 0.415f), (plan.Reading.Planes, plan.Cosine));
        Assert.True(plan.Reading.Cut > cut);
        Assert.True(plan.Look == RowLook.None || plan.RowCut.Limit < limit);
        plan.Raise(0.6f, MissBudget.Usual);
        Assert.Equal(Told(Aimed(0.6f, MissBudget.Usual)), Told(plan));
    }

    [Fact]
    public void A_plan_that_is_exhaustive_gets_planes_when_the_floor_is_high_enough()
    {
        var plan = Aimed(0.02f, MissBudget.Usual);
        plan.Raise(0.5f, MissBudget.Usual);
        Assert.Equal(Told(Aimed(0.5f, MissBudget.Usual)), Told(plan));
    }

    [Fact]
    public void Another_probe_begins_without_an_aim()
    {
        var plan = Aimed(0.5f, MissBudget.Usual);
        Take(plan, MadeCodes.Row(new Random(6), 512));
        Assert.True(plan.IsExhaustive);
        Assert.Equal(float.NegativeInfinity, plan.Cosine);
    }

    [Fact]
    public void Planning_takes_no_memory()
    {
        var (plan, codes, budget) = (Aimed(0.4f, MissBudget.Usual), new ProbeCodes(MadeCodes.Row(new Random(7), 512)), MissBudget.Of(1e-4));
        Plan(); // what is made once
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 20; round++)
            Plan();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Plan()
        {
            plan.Take(Rotation, codes, PlanCost.Alone);
            plan.Aim(0.3f, budget);
            plan.Raise(0.31f, budget);
            plan.Raise(0.5f, budget);
        }
    }

    private static string Told(ProbePlan plan) => FormattableString.Invariant(
        $"{plan.IsExhaustive} {plan.Look} {plan.Cosine} {plan.Reading.Ones} {plan.Reading.Twos} {plan.Reading.Fours} {plan.Reading.Cut} {plan.RowCut.Limit}");

    private static ProbePlan Aimed(float cosine, MissBudget budget, BlockShape? shape = null)
    {
        var plan = new ProbePlan(shape ?? Shape);
        Take(plan, MadeCodes.Row(new Random(5), 512));
        plan.Aim(cosine, budget);
        return plan;
    }

    private static void Take(ProbePlan plan, sbyte[] codes) => plan.Take(Rotation, new ProbeCodes(codes), PlanCost.Alone);
}
