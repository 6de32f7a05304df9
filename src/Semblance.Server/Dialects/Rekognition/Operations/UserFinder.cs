using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Govern;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Finds users, who are subjects by that name with a mark. Each look is on record.</summary>
internal sealed class UserFinder(RecognitionHouse house)
{
    /// <summary>Finds whoever has a name, user or not.</summary>
    /// <returns>What is kept; <see langword="null"/> for nobody.</returns>
    public async Task<SubjectDossier?> FindAsync(RekognitionCall call, Gallery gallery, string userId)
    {
        try
        {
            var row = await house.FindSubject.HandleAsync(gallery.Name, userId, call.Cancellation).ConfigureAwait(false);
            var found = await house.ShowSubject.HandleAsync(new AboutSubject(gallery.Name, row.Id, call.Caller), call.Cancellation).ConfigureAwait(false);
            return string.Equals(found.Subject.Details.ExternalId?.Text, userId, StringComparison.Ordinal) ? found : null;
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.SubjectUnknown)
        {
            return null;
        }
    }

    /// <summary>Demands a user.</summary>
    /// <exception cref="RekognitionException">There is none of that id.</exception>
    public async Task<SubjectDossier> DemandAsync(RekognitionCall call, Gallery gallery, string? userId)
    {
        var id = Fields.User(userId);
        return await FindAsync(call, gallery, id).ConfigureAwait(false) is { } found && UserMark.IsUser(found.Subject.Details) ? found
            : throw new RekognitionException(ErrorNames.ResourceNotFound, $"The user id: {id} does not exist");
    }
}
