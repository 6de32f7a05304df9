namespace Semblance.Client.Contracts.Keys;

/// <summary>All keys, those that were taken back too.</summary>
/// <param name="Keys">The oldest first.</param>
public sealed record KeysAnswer(IReadOnlyList<KeyAnswer> Keys);
