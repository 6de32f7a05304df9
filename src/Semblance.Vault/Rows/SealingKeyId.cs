namespace Semblance.Vault.Rows;

/// <summary>Names the key that a row is sealed with; it is no key and tells nothing of one.</summary>
/// <param name="Value">A random identifier.</param>
public readonly record struct SealingKeyId(Guid Value)
{
    /// <summary>The identifier in its usual form of 36 characters.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => Value.ToString("D");
}
