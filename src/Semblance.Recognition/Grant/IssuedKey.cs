namespace Semblance.Recognition.Grant;

/// <summary>A key that was just made: its secret is told this once.</summary>
/// <param name="Grant">What it gives leave to.</param>
/// <param name="Secret">The secret.</param>
/// <remarks>Immutable, and printed without the secret.</remarks>
public sealed record IssuedKey(AccessGrant Grant, string Secret)
{
    /// <summary>The name alone.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => Grant.ToString();
}
