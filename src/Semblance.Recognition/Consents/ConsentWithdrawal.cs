using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Vault.Consents;
using Semblance.Vault.Ports;
using Semblance.Vault.References;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Consents;

/// <summary>Takes consents back within a unit of work: first the references that rest on them go, since none may be left without.</summary>
internal static class ConsentWithdrawal
{
    /// <summary>By what the record names a consent, so that a withdrawal can be done again in a copy of the rows that is older than it.</summary>
    public static string DigestOf(ConsentId consent) => Convert.ToHexStringLower(SHA256.HashData(consent.Value.ToByteArray(bigEndian: true)));

    /// <summary>Takes some consents of a subject back.</summary>
    /// <returns>The references that were removed.</returns>
    public static async Task<IReadOnlyList<ReferenceId>> ApplyAsync(IUnitOfWork work, GallerySafe safe, SubjectKey key, SubjectId subject, IReadOnlyCollection<SealedConsent> consents, DateTimeOffset time, CancellationToken cancellation)
    {
        var ended = consents.Select(consent => consent.Id).ToHashSet();
        var resting = (await work.References.ListAsync(subject, cancellation).ConfigureAwait(false)).Found.Where(reference => reference.ConsentId is { } own && ended.Contains(own)).Select(reference => reference.Id).ToArray();
        foreach (var reference in resting)
            await work.References.RemoveAsync(reference, cancellation).ConfigureAwait(false);
        foreach (var row in consents)
        {
            if (Open(safe, row, key) is { } consent)
                await work.Consents.ChangeAsync(safe.Seal(consent.Withdraw(time), key, row.Seal.Version.Next()), cancellation).ConfigureAwait(false);
        }

        return resting;
    }

    /// <summary>A consent that was damaged can't be written anew; what rested on it is gone all the same.</summary>
    private static Consent? Open(GallerySafe safe, SealedConsent row, SubjectKey key)
    {
        try
        {
            return safe.Open(row, key);
        }
        catch (SemblanceException damage) when (damage.Code is ErrorCode.SealBroken or ErrorCode.VaultDamaged)
        {
            return null;
        }
    }
}
