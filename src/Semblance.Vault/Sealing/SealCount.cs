namespace Semblance.Vault.Sealing;

/// <summary>
/// Counts what a key seals, in blocks that are written down before they are used: after a crash the count is too high, never too low.
/// </summary>
/// <remarks>With random 96-bit nonces, 2^32 seals under a key is where two nonces meet with a chance of 2^-32 (NIST SP 800-38D); the refusal comes at half of that.</remarks>
internal sealed class SealCount
{
    /// <summary>Seals after which a key refuses.</summary>
    public const long Most = 1L << 31;

    private readonly KeyId _id;
    private readonly long _block;
    private readonly Func<long, long> _reserve;
    private readonly Lock _gate = new();
    private long _left;

    /// <param name="id">The key.</param>
    /// <param name="left">Seals that are written down already and not used yet.</param>
    /// <param name="block">How many to write down at a time.</param>
    /// <param name="reserve">Adds to the written count and gives the new one.</param>
    public SealCount(KeyId id, long left, long block, Func<long, long> reserve) => (_id, _left, _block, _reserve) = (id, left, block, reserve);

    /// <summary>Counts one seal.</summary>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.KeyExhausted"/>.</exception>
    public void Take()
    {
        lock (_gate)
        {
            if (_left == 0)
            {
                if (_reserve(_block) > Most)
                    throw SealFailure.Exhausted(_id);
                _left = _block;
            }

            _left--;
        }
    }
}
