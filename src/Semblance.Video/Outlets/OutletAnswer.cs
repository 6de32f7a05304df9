namespace Semblance.Video.Outlets;

/// <summary>What became of telling an event.</summary>
/// <remarks>Immutable. Texts name no secret: no password, no token, no path of an address.</remarks>
public sealed record OutletAnswer
{
    private OutletAnswer(bool isTold, string why, bool isRefused, TimeSpan? after) => (IsTold, Why, IsRefused, After) = (isTold, why, isRefused, after);

    /// <summary>The receiver has it.</summary>
    public static OutletAnswer Told { get; } = new(true, string.Empty, false, null);

    /// <summary>Whether the receiver has it.</summary>
    public bool IsTold { get; }

    /// <summary>Why not; empty where it was told.</summary>
    public string Why { get; }

    /// <summary>Whether the receiver will not have it as things are: it is asked again after the longest wait.</summary>
    public bool IsRefused { get; }

    /// <summary>When the receiver wants to be asked again, where it said so.</summary>
    public TimeSpan? After { get; }

    /// <summary>It did not get there, this time.</summary>
    /// <param name="why">Why, without secrets.</param>
    /// <param name="after">When the receiver wants to be asked again.</param>
    /// <returns>The answer.</returns>
    public static OutletAnswer Failed(string why, TimeSpan? after = null) => new(false, why, false, after);

    /// <summary>The receiver will not have it: a wrong address, a missing right.</summary>
    /// <param name="why">Why, without secrets.</param>
    /// <returns>The answer.</returns>
    public static OutletAnswer Refused(string why) => new(false, why, true, null);
}
