using Semblance.Index.Cascade.Auditing;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Rotation;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>What all searches of an index share: its form, its rotation, and lanes that were used before.</summary>
/// <param name="dimension">Codes in a vector.</param>
/// <param name="shape">How blocks lie in memory.</param>
/// <param name="rotation">The rotation.</param>
/// <param name="parallelism">The most threads that one search may use while no other runs.</param>
/// <param name="auditShare">The share of searches that are run exhaustively, too.</param>
internal sealed class SearchRoom(int dimension, BlockShape shape, RandomRotation rotation, int parallelism, double auditShare)
{
    private readonly ScanLane?[] _idle = new ScanLane?[4 * Environment.ProcessorCount];

    private JointScan? _idleJoint;

    public int Dimension => dimension;

    public BlockShape Shape => shape;

    public RandomRotation Rotation => rotation;

    public int Parallelism => parallelism;

    public bool IsAudited => auditShare > 0;

    public SearchAudit Audit { get; } = new(auditShare);

    /// <summary>A lane, used before where there is one.</summary>
    public ScanLane Take()
    {
        for (var at = 0; at < _idle.Length; at++)
        {
            if (Volatile.Read(ref _idle[at]) is not null && Interlocked.Exchange(ref _idle[at], null) is { } lane)
                return lane;
        }

        return new ScanLane(this);
    }

    /// <summary>Gives a lane back; what it knew of its probe is wiped.</summary>
    public void Return(ScanLane lane)
    {
        lane.Forget();
        for (var at = 0; at < _idle.Length; at++)
        {
            if (Volatile.Read(ref _idle[at]) is null && Interlocked.CompareExchange(ref _idle[at], lane, null) is null)
                return;
        }
    }

    /// <summary>A joint search; one is kept, since a search is shared only while it is alone.</summary>
    public JointScan TakeJoint() => Interlocked.Exchange(ref _idleJoint, null) ?? new JointScan(this);

    /// <summary>Gives it back.</summary>
    public void Return(JointScan scan) => Volatile.Write(ref _idleJoint, scan);

    /// <summary>Refuses what has no direction, or another dimension.</summary>
    public void RequireVector(ReadOnlySpan<sbyte> codes, string name)
    {
        if (codes.Length != dimension)
            throw new ArgumentException(FormattableString.Invariant($"A vector has {codes.Length} codes; this index holds vectors of {dimension}."), name);
        if (!codes.ContainsAnyExcept((sbyte)0))
            throw new ArgumentException("A vector of zeros has no direction.", name);
    }
}
