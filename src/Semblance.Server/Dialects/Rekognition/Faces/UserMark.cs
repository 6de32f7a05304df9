using Semblance.Vault.Subjects;

namespace Semblance.Server.Dialects.Rekognition.Faces;

/// <summary>How it is kept that a subject is a user of this protocol: by tags.</summary>
internal static class UserMark
{
    private const string User = "rekognition-user";
    private const string Known = "rekognition-user-known-before";

    /// <summary>Whether a subject is a user.</summary>
    public static bool IsUser(SubjectDetails details) => details.ExternalId is not null && details.Tags.Contains(User, StringComparer.Ordinal);

    /// <summary>The user's id; <see langword="null"/> for whoever is none.</summary>
    public static string? UserIdOf(SubjectDetails details) => IsUser(details) ? details.ExternalId!.Text : null;

    /// <summary>Whether somebody was there under this name before becoming a user, and stays when the user goes.</summary>
    public static bool WasKnown(SubjectDetails details) => details.Tags.Contains(Known, StringComparer.Ordinal);

    /// <summary>Somebody new who is a user.</summary>
    public static SubjectDetails New(string userId) => new() { ExternalId = new ExternalId(userId), DisplayName = userId, Tags = [User] };

    /// <summary>Somebody who was there becomes a user.</summary>
    public static SubjectDetails Put(SubjectDetails details) => details with { Tags = [.. details.Tags, User, Known] };

    /// <summary>Somebody who was there is a user no more.</summary>
    public static SubjectDetails Take(SubjectDetails details) => details with { Tags = [.. details.Tags.Where(static tag => tag is not (User or Known))] };
}
