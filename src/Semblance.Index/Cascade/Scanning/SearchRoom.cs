using Semblance.Index.Cascade.Auditing;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Rotation;

namespace Semblance.Index.Cascade.Scanning;

/// <summary>What all searches of an index share: its form, its rotation, and lanes that were used before.</summary>
internal sealed class SearchRoom(int dimension, BlockShape shape, RandomRotation rotation, CascadeOptions options)
{
    private readonly ScanLane?[] _idle = new ScanLane?[4 * Environment.ProcessorCount];

    private SharedScan? _idleShared;

    public int Dimension => dimension;

    public BlockShape Shape => shape;

    public RandomRotation Rotation => rotation;

    public CascadeOptions Options => options;

    public SearchAudit Audit { get; } = new(options.AuditShare);

    /// <summary>The room of a new index.</summary>
    /// <exception cref="ArgumentException">A dimension or options outside of their range.</exception>
    public static SearchRoom Of(int dimension, CascadeOptions options, BlockShape? shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimension, 65_536);
        CascadeOptions.Check(options);
        return new SearchRoom(dimension, shape ?? new BlockShape(dimension, options.HasFinePlanes), new RandomRotation(options.RotationSeed.Span, dimension), options);
    }

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

    /// <summary>A shared search; one is kept, since a search is shared only while it is alone.</summary>
    public SharedScan TakeShared() => Interlocked.Exchange(ref _idleShared, null) ?? new SharedScan(this);

    /// <summary>Gives it back.</summary>
    public void Return(SharedScan scan) => Volatile.Write(ref _idleShared, scan);

    /// <summary>Refuses what has no direction, or another dimension.</summary>
    public void RequireVector(ReadOnlySpan<sbyte> codes, string name)
    {
        if (codes.Length != dimension)
            throw new ArgumentException(FormattableString.Invariant($"A vector has {codes.Length} codes; this index holds vectors of {dimension}."), name);
        if (!codes.ContainsAnyExcept((sbyte)0))
            throw new ArgumentException("A vector of zeros has no direction.", name);
    }
}
