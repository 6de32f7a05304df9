using System.Security.Cryptography;
using Semblance.Vault.Galleries;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Attempts;

/// <summary>What of wrong claims outlives the process: a sealed file for each name about which a claim was wrong, until one is right.</summary>
internal sealed class ClaimShelf(FaceVault vault, AttemptRules rules)
{
    /// <summary>For how long a file is kept after the last claim, unless claims are off.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The file of a claimed name. The name's index is keyed, so that the file tells nobody whose it is.</summary>
    public static Guid IdOf(GalleryId gallery, BlindIndex subject) => new(SHA256.HashData([.. gallery.Value.ToByteArray(bigEndian: true), .. subject.ToBytes()])[..16]);

    public ClaimState? Find(Guid id) => vault.Attempts.Find(id) is { } bytes ? ClaimText.Read(bytes) : null;

    /// <summary>Keeps what has to be kept, and removes what has not to be any more.</summary>
    public void Put(Guid id, ClaimState state)
    {
        if (state.IsWorthKeeping(rules))
            vault.Attempts.Put(id, ClaimText.Write(state));
        else
            vault.Attempts.Remove(id);
    }

    public void Remove(Guid id) => vault.Attempts.Remove(id);

    /// <summary>Destroys what nobody has asked about for long.</summary>
    public void RemoveOld(DateTimeOffset now)
    {
        foreach (var id in vault.Attempts.List())
        {
            if (Find(id) is { } state && state.LastUse + Longest <= now && !state.IsOff(rules))
                Remove(id);
        }
    }
}
