namespace Semblance.Video.Outlets;

/// <summary>How an outlet is doing.</summary>
/// <remarks>Immutable.</remarks>
public sealed record OutletStatus
{
    /// <summary>The outlet.</summary>
    public required string Outlet { get; init; }

    /// <summary>Events that still wait for it.</summary>
    public required int Waiting { get; init; }

    /// <summary>Events that it was told by this pump.</summary>
    public required long Told { get; init; }

    /// <summary>Events that got too old and were given up by this pump.</summary>
    public required long GivenUp { get; init; }

    /// <summary>When it was told the last time; UTC.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>Why it can't be told, without secrets; <see langword="null"/> while it works.</summary>
    public string? Failure { get; init; }
}
