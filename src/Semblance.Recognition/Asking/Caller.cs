namespace Semblance.Recognition.Asking;

/// <summary>Who asks, in what role and from where: what every event on record says.</summary>
/// <param name="Account">The account or key; never empty.</param>
/// <param name="Role">The role that it acts in.</param>
/// <param name="Source">Where from: a command, an address, a camera.</param>
/// <remarks>Immutable.</remarks>
public sealed record Caller(string Account, string Role, string Source);
