namespace Semblance.Recognition.Attempts;

/// <summary>What one account's claims about one subject came to.</summary>
internal sealed class CallerMisses
{
    /// <summary>Misses in a row.</summary>
    public int Misses { get; set; }

    /// <summary>Until when the account waits (UTC).</summary>
    public DateTimeOffset WaitsUntil { get; set; }

    /// <summary>Claims that are being checked right now: many at once are no way around the rule.</summary>
    public int Pending { get; set; }
}
