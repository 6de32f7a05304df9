namespace Semblance.Client.Contracts.Keys;

/// <summary>A key that was just made. Its secret is told this once.</summary>
/// <param name="Key">The key.</param>
/// <param name="Secret">What to send: for the native API the whole bearer token, for a dialect its secret.</param>
public sealed record IssuedKeyAnswer(KeyAnswer Key, string Secret);
