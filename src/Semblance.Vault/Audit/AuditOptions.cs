using System.ComponentModel.DataAnnotations;

namespace Semblance.Vault.Audit;

/// <summary>How the audit chain is written.</summary>
public sealed record AuditOptions
{
    /// <summary>The most events that are made durable together, 1 to 4,096.</summary>
    [Range(1, 4096)]
    public int GroupEvents { get; init; } = 64;

    /// <summary>How long a group that is not full waits for more, 0 to 1 second. While one group is being synced the next one gathers by itself, so waiting only helps on a slow disk with few callers.</summary>
    public TimeSpan GroupDelay { get; init; } = TimeSpan.Zero;

    /// <summary>Events that may wait for writing, 1 to 1,048,576; beyond that callers wait for room.</summary>
    [Range(1, 1 << 20)]
    public int QueueEvents { get; init; } = 4096;

    /// <summary>Events after which a head is signed, 1 or more.</summary>
    [Range(1, long.MaxValue)]
    public long HeadEvents { get; init; } = 50_000;

    /// <summary>Time after which a head is signed if there were events, 1 second or more.</summary>
    public TimeSpan HeadInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Events after which a new segment file begins, 1 or more. An event that is appended again is known if it is in the last two segments.</summary>
    [Range(1, long.MaxValue)]
    public long SegmentEvents { get; init; } = 50_000;

    /// <summary>Refuses what is out of range.</summary>
    internal void Check()
    {
        Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
        if (GroupDelay < TimeSpan.Zero || GroupDelay > TimeSpan.FromSeconds(1) || HeadInterval < TimeSpan.FromSeconds(1))
            throw new ValidationException("GroupDelay is 0 to 1 second, HeadInterval 1 second or more.");
    }
}
