using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Reads what says where a page ended.</summary>
internal static class PageMark
{
    /// <summary>Opens a token.</summary>
    /// <param name="pages">What sealed it.</param>
    /// <param name="token">The client's token; <see langword="null"/> or empty for the first page.</param>
    /// <param name="list">Which list.</param>
    /// <returns>The mark; <see langword="null"/> for the first page.</returns>
    /// <exception cref="RekognitionException">It is no token, or another list's.</exception>
    public static string? Open(PageSeal pages, string? token, string list) => string.IsNullOrEmpty(token) ? null
        : pages.Open(token, list) ?? throw new RekognitionException(ErrorNames.InvalidPaginationToken, "The NextToken is not one of this list, or the server was started anew since. Begin with the first page.");
}
