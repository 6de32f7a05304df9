namespace Semblance.Vault.Sealing;

/// <summary>
/// What the key above all others does: wraps the key of an epoch, and unwraps it. A file answers it here; a TPM or a key service, which never gives its key away, can answer it as well.
/// </summary>
public interface IMasterKey : IDisposable
{
    /// <summary>Its name.</summary>
    KeyId Id { get; }

    /// <summary>Wraps a key.</summary>
    /// <param name="secret">The key's bytes.</param>
    /// <param name="context">Where the wrapped key belongs.</param>
    /// <returns>The envelope.</returns>
    SealedValue Wrap(ReadOnlySpan<byte> secret, SealingContext context);

    /// <summary>Unwraps a key.</summary>
    /// <param name="wrapped">What <see cref="Wrap"/> gave.</param>
    /// <param name="context">The place where it was found.</param>
    /// <param name="destination">Room for the key's bytes, <see cref="SealedValue.Overhead"/> shorter than the envelope.</param>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.SealBroken"/>.</exception>
    void Unwrap(SealedValue wrapped, SealingContext context, Span<byte> destination);
}
