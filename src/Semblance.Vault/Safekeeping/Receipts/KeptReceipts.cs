using System.Text;
using Semblance.Errors;
using Semblance.Vault.Files;

namespace Semblance.Vault.Safekeeping.Receipts;

/// <summary>
/// Receipts of erasures, each in a file of its own until somebody removes it: whoever asked for the erasure may not have got the answer. They name nobody but by the pseudonym of the record.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class KeptReceipts
{
    private const string Ending = ".receipt.json";

    private readonly IDurableFiles _files;
    private readonly string _folder;

    internal KeptReceipts(IDurableFiles files, string folder) => (_files, _folder) = (files, folder);

    /// <summary>Which receipts are kept.</summary>
    /// <returns>The ids of their requests.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: the folder can't be read.</exception>
    public IReadOnlyList<Guid> List() =>
        [.. Read(() => _files.List(_folder, "*" + Ending)).Select(static path => Guid.TryParseExact(Path.GetFileName(path)[..^Ending.Length], "D", out var id) ? id : Guid.Empty).Where(static id => id != Guid.Empty)];

    /// <summary>Reads a receipt.</summary>
    /// <param name="request">The id of its request.</param>
    /// <returns>The signed text; <see langword="null"/> where there is none of that id.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputNotFound"/>: it can't be read.</exception>
    public string? Find(Guid request) => Read(() => _files.Exists(PathOf(request)) ? Encoding.UTF8.GetString(_files.ReadAll(PathOf(request))) : null);

    /// <summary>Keeps a receipt; on the disk when this returns.</summary>
    internal void Put(Guid request, string signed)
    {
        try
        {
            _files.CreateFolder(_folder);
            ReplacedFile.Write(_files, PathOf(request), Encoding.UTF8.GetBytes(signed));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.OutputNotWritten, $"The receipt of an erasure can't be written to {_folder}.", "Check the disk's room and health and your rights on the folder, and open the vault again: the erasure stands, and its receipt is made then.", failure);
        }
    }

    private static T Read<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SemblanceException(ErrorCode.InputNotFound, "The receipts of erasures can't be read.", "Check the disk and your rights on the vault's folder 'receipts'.", failure);
        }
    }

    private string PathOf(Guid request) => Path.Combine(_folder, request.ToString("D") + Ending);
}
