namespace Semblance.Client.Sending;

/// <summary>Which events of the record are asked for. What is not said does not matter.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RecordSelection
{
    /// <summary>What was done: "enrol", "verify", "identify" and so on.</summary>
    public string? Action { get; init; }

    /// <summary>Who did it.</summary>
    public string? Account { get; init; }

    /// <summary>In which gallery, by name.</summary>
    public string? Gallery { get; init; }

    /// <summary>The first moment (UTC).</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The first moment (UTC) that is too late.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Where the page before ended; <see langword="null"/> for the newest events.</summary>
    public long? Before { get; init; }

    /// <summary>Most events, 1 to 1,000; <see langword="null"/> for 100.</summary>
    public int? Limit { get; init; }
}
