using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index.Cascade;

/// <summary>A fast index of small blocks and an exhaustive one of the same rows.</summary>
internal sealed class MadeIndex
{
    /// <summary>So small that a miss would be a fault.</summary>
    public static readonly MissBudget Budget = MissBudget.Of(1e-9);

    private readonly Random _random;
    private readonly int _dimension;

    public MadeIndex(int dimension, int blockRows, int rows, CascadeOptions? options = null, int subjectRows = 1)
    {
        (_random, _dimension) = (new Random(dimension + rows), dimension);
        options ??= new CascadeOptions { RotationSeed = MadeSeed.Of(dimension) };
        Fast = new CascadeIndex(dimension, options, new BlockShape(dimension, options.HasFinePlanes, blockRows));
        Exact = new ExactIndex(dimension);
        for (var row = 0; row < rows; row++)
            Add(row / subjectRows, MadeCodes.Row(_random, dimension));
    }

    public CascadeIndex Fast { get; }

    public ExactIndex Exact { get; }

    /// <summary>What the last search on one thread read; nothing where it met no planes. Only while no other search runs.</summary>
    public ProbePlan? LastPlan
    {
        get
        {
            var room = ((CascadeSnapshot)Fast.Current).Room;
            var lane = room.Take();
            room.Return(lane);
            return lane.Plan;
        }
    }

    public int Add(long subject, sbyte[] codes)
    {
        Exact.Add(subject, codes);
        return Fast.Add(subject, codes);
    }

    public sbyte[] Probe() => MadeCodes.Row(_random, _dimension);

    /// <summary>A probe, a row of which is put into both indexes.</summary>
    public sbyte[] ProbeWithMate(long subject, double cosine)
    {
        var probe = Probe();
        Add(subject, MadeCodes.At(_random, probe, cosine));
        return probe;
    }

    public void DemandSame(sbyte[] probe, SearchRequest request) => Assert.Equal(
        Exact.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates,
        Fast.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates);
}
