using System.Globalization;
using System.Net;
using Semblance.Errors;

namespace Semblance.Cli.Downloads;

/// <summary>What can go wrong with a download, in words that say what to do.</summary>
internal static class DownloadFault
{
    private const string OtherSource = "Try again later, or name another source of the same file with --from.";

    /// <summary>The transfer was cut too often.</summary>
    public static SemblanceException Cut(AvailableModel model, Uri address, long have, int attempts, Exception cause) => new(
        ErrorCode.ModelDownloadFailed,
        $"The transfer of {model.Name} from {DownloadAddress.Shown(address)} was cut {attempts} times{StatusOf(cause)}; {have.ToString("N0", CultureInfo.InvariantCulture)} {(model.Bytes is { } all ? $"of {all.ToString("N0", CultureInfo.InvariantCulture)} " : string.Empty)}bytes are here.",
        have > 0 ? "Run the same command again: it goes on where it was cut." : "Check the connection to that host (a proxy is taken from HTTPS_PROXY) and run the command again.",
        cause);

    /// <summary>The source answered that there is no such file, or that it gives it to nobody.</summary>
    public static SemblanceException Refused(AvailableModel model, Uri address, HttpStatusCode status) => new(
        ErrorCode.ModelDownloadFailed,
        $"The source of {model.Name}, {DownloadAddress.Shown(address)}, answered {((int)status).ToString(CultureInfo.InvariantCulture)} ({status}).",
        OtherSource);

    /// <summary>A redirection leads where it must not, or nowhere.</summary>
    public static SemblanceException Redirected(Uri address, string why) => new(
        ErrorCode.ModelDownloadFailed,
        $"{DownloadAddress.Shown(address)} {why}.",
        OtherSource);

    /// <summary>The source has a file of another length.</summary>
    public static SemblanceException OtherLength(AvailableModel model, Uri address, long offered, long limit) => new(
        ErrorCode.ModelDownloadFailed,
        $"{DownloadAddress.Shown(address)} has a file of {offered.ToString("N0", CultureInfo.InvariantCulture)} bytes or more, where {model.Name} has {(model.Bytes is null ? "at most " : string.Empty)}{limit.ToString("N0", CultureInfo.InvariantCulture)}: it is another file.",
        "Nothing of it was kept. Name another source of the same file with --from.");

    /// <summary>What came has another digest.</summary>
    public static SemblanceException WrongDigest(AvailableModel model, Uri address, string digest) => new(
        ErrorCode.ModelDownloadFailed,
        $"What came from {DownloadAddress.Shown(address)} is not {model.Name}: its SHA-256 is {digest}, the pinned one is {model.Sha256}.",
        "The file was removed and nothing was changed. Run the command again; if it stays so, name another source with --from.");

    /// <summary>Something in the model folder can't be read or written.</summary>
    public static SemblanceException Disk(string path, Exception cause) => new(
        ErrorCode.ModelDownloadFailed,
        $"{path} can't be written: {Reason(cause)}.",
        "Make room or give the right to write there, or name another folder with --to; what was fetched so far is kept where it could be.",
        cause);

    /// <summary>Another pull works in the folder.</summary>
    public static SemblanceException Busy(string folder, Exception cause) => new(
        ErrorCode.ModelDownloadFailed,
        $"Another pull is writing into {folder}.",
        "Wait until it has ended and run the command again.",
        cause);

    /// <summary>The folder has something else under the model's file name.</summary>
    public static SemblanceException Occupied(AvailableModel model, string folder) => new(
        ErrorCode.ModelDownloadFailed,
        $"{Path.Combine(folder, model.File)} is there already and is another file than {model.Name} (its SHA-256 is not {model.Sha256}).",
        "Nothing was changed. Move it away, or pull into another folder with --to.");

    private static string StatusOf(Exception cause) =>
        cause is HttpRequestException { StatusCode: { } status } ? $", last with answer {((int)status).ToString(CultureInfo.InvariantCulture)}"
        : cause is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } ? ", last because the host's name is not known"
        : cause is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? ", last because the secure connection failed"
        : cause is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } ? ", last because the host can't be reached"
        : string.Empty;

    /// <summary>ENOSPC and EDQUOT of Linux, EDQUOT of macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.</summary>
    private static string Reason(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "there is no right to",
        IOException { HResult: 28 or 122 or 69 or unchecked((int)0x80070070) or unchecked((int)0x80070027) } => "the disk is full",
        _ => "the folder is not there, not a folder, or the disk refuses",
    };
}
