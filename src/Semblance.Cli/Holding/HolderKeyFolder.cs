using Semblance.Cli.Output;
using Semblance.Errors;
using Semblance.Vault.Files;
using Semblance.Vault.Sealing;

namespace Semblance.Cli.Holding;

/// <summary>Where the keys of newly enrolled people are put, to be handed out: a file and a QR code for each.</summary>
internal sealed class HolderKeyFolder(string path)
{
    /// <summary>How the file's name ends.</summary>
    public const string Extension = ".holderkey";

    private readonly DiskFiles _files = new();

    /// <summary>The key of a person: read where there is one, else made and written before anything is sealed with it.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.KeyUnavailable"/>: what is there is no key. <see cref="ErrorCode.OutputNotWritten"/>: it can't be written.</exception>
    public async Task<HolderKey> OfAsync(string person, CancellationToken cancellation)
    {
        var file = FileOf(person);
        if (_files.Exists(file))
            return HolderKey.Load(_files, file);
        OutputFiles.MakeFolder(path);
        var key = HolderKey.Create();
        try
        {
            key.Save(_files, file);
            await OutputFiles.WriteForOwnerAsync(Path.ChangeExtension(file, ".png"), HolderKeyCode.Draw(key), cancellation);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Takes back what was made for somebody who was not enrolled.</summary>
    public void Withdraw(string person)
    {
        File.Delete(FileOf(person));
        File.Delete(Path.ChangeExtension(FileOf(person), ".png"));
    }

    /// <summary>Names are no paths: what can't stand in a file's name is written as its number.</summary>
    private string FileOf(string person) => Path.Combine(path, string.Concat(person.Select(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ' ' ? letter.ToString() : FormattableString.Invariant($"%{(int)letter:x4}"))) + Extension);
}
