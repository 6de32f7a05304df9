using System.Security.Cryptography;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Operate;

/// <summary>Makes backups: sealed rows and no keys.</summary>
/// <param name="vault">What is kept.</param>
/// <param name="happening">Makes the events that go on record.</param>
public sealed class BackUpHandler(FaceVault vault, Happening happening)
{
    /// <summary>Writes a backup while others work on.</summary>
    /// <param name="file">A file that does not exist.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Ends the copy and removes what there is of it.</param>
    /// <returns>The SHA-256 of the backup, 64 hexadecimal digits, as the record has it.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OutputNotWritten"/>: it is there, or can't be written. <see cref="ErrorCode.VaultRuleBroken"/>: a PostgreSQL is backed up by its operator. <see cref="ErrorCode.AuditUnwritable"/>: there is no backup then.</exception>
    public async Task<string> HandleAsync(string file, Caller caller, CancellationToken cancellation)
    {
        await vault.Store.BackUpAsync(file, cancellation).ConfigureAwait(false);
        var isRecorded = false;
        try
        {
            var digest = await DigestAsync(file, cancellation).ConfigureAwait(false);
            await vault.Journal.RecordAsync(happening.OfVault(caller, AuditAction.Backup, AuditOutcome.Done, "backup") with { InputDigest = digest }, cancellation).ConfigureAwait(false);
            isRecorded = true;
            return digest;
        }
        finally
        {
            // A copy that nobody knows of is worse than none.
            if (!isRecorded)
                File.Delete(file);
        }
    }

    internal static async Task<string> DigestAsync(string file, CancellationToken cancellation)
    {
        var stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
    }
}
