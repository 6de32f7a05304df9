using Semblance.Recognition.Asking;
using Semblance.Vault.Audit;

namespace Semblance.Recognition.Record;

/// <summary>Which events of the record shall be shown. What is not said does not matter.</summary>
/// <param name="Caller">Who asks.</param>
/// <remarks>Immutable.</remarks>
public sealed record RecordFilter(Caller Caller)
{
    /// <summary>What was done.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>Who did it: the account, letter by letter.</summary>
    public string? Account { get; init; }

    /// <summary>In which galleries it was done, by identifier; events of the vault as a whole are in none.</summary>
    public IReadOnlySet<Guid>? Galleries { get; init; }

    /// <summary>The first moment (UTC).</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The first moment (UTC) that is too late.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Where the page before ended (<see cref="RecordRoll.Next"/>); <see langword="null"/> for the newest events.</summary>
    public long? Before { get; init; }

    /// <summary>Most events to tell. Default 100; 1 to 1,000.</summary>
    public int Most { get; init; } = 100;

    internal bool Takes(AuditEvent happened) =>
        (Action is not { } action || happened.Action == action)
        && (Account is not { } account || string.Equals(happened.Actor, account, StringComparison.Ordinal))
        && (Galleries is not { } galleries || galleries.Contains(happened.Gallery))
        && (Since is not { } since || happened.At >= since)
        && (Until is not { } until || happened.At < until);
}
