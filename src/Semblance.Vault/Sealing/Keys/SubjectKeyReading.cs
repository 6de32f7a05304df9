using System.Security.Cryptography;
using Semblance.Errors;

namespace Semblance.Vault.Sealing.Keys;

/// <summary>Reads the keys of a gallery's subjects: portion by portion, so that others get their turn, and each portion unwrapped by all cores.</summary>
internal static class SubjectKeyReading
{
    private const int Portion = 8192;
    private const int KeyLength = 32;

    /// <summary>From this part of all keys on, reading past the others costs less than looking each up.</summary>
    private const int LargePart = 4;

    public static SubjectKeySet Run(KeyShelf shelf, Guid gallery, CancellationToken cancellation)
    {
        var (own, all) = shelf.Store.Count(gallery);
        var isMost = own >= all / LargePart;
        var keys = new SubjectKeySet((int)own);
        try
        {
            WrappedKey? last = null;
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                IReadOnlyList<WrappedKey> portion;
                // The epoch must not roll between reading and unwrapping.
                lock (shelf.Gate)
                {
                    portion = shelf.Store.OfSubjects(gallery, last, isMost, Portion);
                    Unwrap(shelf.Current(), portion, keys);
                }

                if (portion.Count < Portion)
                    return keys;
                last = portion[^1];
            }
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }

    /// <summary>The same for some subjects.</summary>
    public static SubjectKeySet Run(KeyShelf shelf, Guid gallery, IReadOnlyList<Guid> subjects)
    {
        var keys = new SubjectKeySet(subjects.Count);
        try
        {
            foreach (var portion in subjects.Chunk(Portion))
            {
                lock (shelf.Gate)
                    Unwrap(shelf.Current(), shelf.Store.OfSubjects(gallery, portion), keys);
            }

            return keys;
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }

    private static void Unwrap(EpochKey epoch, IReadOnlyList<WrappedKey> portion, SubjectKeySet keys)
    {
        if (portion.Count == 0)
            return;
        var derived = keys.Grow(portion.Count);
        var isOpen = new bool[portion.Count];
        Parallel.For(0, portion.Count, epoch.Copy, (at, _, own) =>
        {
            isOpen[at] = TryUnwrap(own, portion[at], derived.Span.Slice(at * KeyLength, KeyLength));
            return own;
        }, static own => own.Dispose());
        for (var at = 0; at < portion.Count; at++)
        {
            if (isOpen[at])
                keys.Add(portion[at].Subject, portion[at].Id, at);
        }
    }

    /// <summary>One key that does not open must not keep all others out.</summary>
    private static bool TryUnwrap(EpochKey epoch, WrappedKey key, Span<byte> derived)
    {
        Span<byte> secret = stackalloc byte[KeyLength];
        try
        {
            if (key.Wrapped.Length != KeyLength + SealedValue.Overhead)
                return false;
            epoch.Open(key, secret);
            DerivedKey.Into(derived, secret, "seal");
            return true;
        }
        catch (SemblanceException broken) when (broken.Code == ErrorCode.SealBroken)
        {
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
