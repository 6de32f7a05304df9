using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Describe;

/// <summary>What tells who a subject is from now on.</summary>
/// <param name="About">Who, and who says so.</param>
/// <param name="Details">All of it: what is left out is not kept on.</param>
/// <remarks>Immutable.</remarks>
public sealed record DescribeSubjectRequest(AboutSubject About, SubjectDetails Details)
{
    /// <summary>The version of the subject's row that the description is made for; <see langword="null"/> for any.</summary>
    public RowVersion? Expected { get; init; }

    /// <summary>
    /// Whether a subject becomes the one who has the external id already: all references are attributed to that one, whose own details stay, and the emptied subject is erased. Default false: an external id that
    /// is taken is refused.
    /// </summary>
    public bool MergesIntoTaken { get; init; }

    /// <summary>What the receipt says where the emptied subject is erased.</summary>
    public ErasureTerms Terms { get; init; } = ErasureTerms.Usual;
}
