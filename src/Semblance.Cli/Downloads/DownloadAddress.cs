using Semblance.Errors;

namespace Semblance.Cli.Downloads;

/// <summary>Which addresses a model may come from: https, or plain http of this very machine (a mirror behind a tunnel, a test).</summary>
internal static class DownloadAddress
{
    /// <summary>The address that a text names, or nothing when it is none that is allowed.</summary>
    public static Uri? Find(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && IsAllowed(address) && address.UserInfo.Length == 0 ? address : null;

    /// <summary>The address that the caller named.</summary>
    /// <exception cref="SemblanceException">It is none that is allowed.</exception>
    public static Uri Require(string text) => Find(text) ?? throw new SemblanceException(
        ErrorCode.OptionOutOfRange,
        "The address given with --from can't be used: it must be a whole https address without a user name (http only for this machine).",
        "Give the address of the file itself, for example https://mirror.example/models/NAME.onnx.");

    /// <summary>Whether a redirection may be followed: to https always, to http only within this machine.</summary>
    public static bool MayFollow(Uri from, Uri to) =>
        IsHttps(to) || (IsAllowed(to) && !IsHttps(from));

    /// <summary>The address without what may be a secret: mirrors sign their addresses in the query.</summary>
    public static string Shown(Uri address) => address.GetLeftPart(UriPartial.Path);

    private static bool IsAllowed(Uri address) =>
        IsHttps(address) || (string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && address.IsLoopback);

    private static bool IsHttps(Uri address) => string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);
}
