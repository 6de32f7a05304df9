namespace Semblance.Recognition.Erase;

/// <summary>What the receipt of an erasure says besides what was destroyed.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ErasureTerms
{
    /// <summary>No recovery kit, and no copy out of reach.</summary>
    public static ErasureTerms Usual { get; } = new();

    /// <summary>For how long an offline copy of the keys (a recovery kit) is kept at most; until then copies of the data could be read with it. Default none.</summary>
    public TimeSpan OldestRecoveryKit { get; init; } = TimeSpan.Zero;

    /// <summary>Copies that nothing here can reach, such as exports that were handed out.</summary>
    public IReadOnlyList<string> OutOfReach { get; init; } = [];
}
