using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Attribute;
using Semblance.Recognition.Create;
using Semblance.Recognition.Describe;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Govern;
using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;
using static Semblance.Server.Dialects.Rekognition.Wire.UserWire;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Users, who are subjects by that name. One who was there before becomes a user with all faces, and stays when the user goes.</summary>
internal sealed class UserOperations(RecognitionHouse house, CollectionDoor door, UserFinder users, PageSeal pages, RequestTokens tokens)
{
    private const int Page = 500;

    public IReadOnlyDictionary<string, Operation> Table => new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["CreateUser"] = Operation.Of<UserRequest>(Permission.Enrol, (call, request) => OnceAsync("CreateUser", call, request, CreateAsync)),
        ["ListUsers"] = Operation.Of<ListUsersRequest>(Permission.ReadSubjects, ListAsync),
        ["DeleteUser"] = Operation.Of<UserRequest>(Permission.EraseSubjects, (call, request) => OnceAsync("DeleteUser", call, request, DeleteAsync)),
    };

    /// <summary>What a user's faces make of the status.</summary>
    public static string StatusOf(int faces) => faces > 0 ? "ACTIVE" : "CREATED";

    private Task<object> OnceAsync(string name, RekognitionCall call, UserRequest request, Func<RekognitionCall, UserRequest, Task<object>> run) =>
        tokens.OnceAsync(call, name, request.ClientRequestToken, $"{request.CollectionId}\n{request.UserId}", () => run(call, request));

    private async Task<object> CreateAsync(RekognitionCall call, UserRequest request)
    {
        var gallery = await door.DemandWritableAsync(call, request.CollectionId).ConfigureAwait(false);
        var id = Fields.User(request.UserId);
        var known = await users.FindAsync(call, gallery, id).ConfigureAwait(false);
        if (known is null)
            await house.AddSubject.HandleAsync(new AddSubjectRequest(gallery.Name, UserMark.New(id), call.Caller), call.Cancellation).ConfigureAwait(false);
        else if (UserMark.IsUser(known.Subject.Details))
            throw new RekognitionException(ErrorNames.Conflict, $"The user id: {id} already exists");
        else
            await DescribeAsync(call, gallery, known.Subject, UserMark.Put(known.Subject.Details)).ConfigureAwait(false);
        return new Nothing();
    }

    private async Task<object> DeleteAsync(RekognitionCall call, UserRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        var user = await users.DemandAsync(call, gallery, request.UserId).ConfigureAwait(false);
        if (UserMark.WasKnown(user.Subject.Details))
            await DescribeAsync(call, gallery, user.Subject, UserMark.Take(user.Subject.Details)).ConfigureAwait(false);
        else if (user.References.Count == 0)
            await house.Erase.HandleAsync(new EraseRequest(gallery.Name, user.Subject.Id, call.Caller), call.Cancellation).ConfigureAwait(false);
        else
            await ReleaseAsync(call, gallery, user).ConfigureAwait(false);
        return new Nothing();
    }

    /// <summary>The faces stay, and are nobody's by name; who is left without any is erased.</summary>
    private async Task ReleaseAsync(RekognitionCall call, Gallery gallery, SubjectDossier user) => await house.MoveReferences.HandleAsync(
        new MoveReferencesRequest(gallery.Name, [.. user.References.Select(static one => one.Row.Id)], AttributedTo.New(new SubjectDetails()), call.Caller),
        call.Cancellation).ConfigureAwait(false);

    private async Task DescribeAsync(RekognitionCall call, Gallery gallery, Subject subject, SubjectDetails details) =>
        await house.DescribeSubject.HandleAsync(new DescribeSubjectRequest(new AboutSubject(gallery.Name, subject.Id, call.Caller), details), call.Cancellation).ConfigureAwait(false);

    private async Task<object> ListAsync(RekognitionCall call, ListUsersRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        var (size, list) = (Fields.Count(request.MaxResults, 1, Page, Page, "maxResults"), $"rekognition users\n{gallery.Id}");
        var mark = PageMark.Open(pages, request.NextToken, list);
        var (found, after) = (new List<SubjectSummary>(), mark is null ? (SubjectId?)null : SubjectId.From(Guid.ParseExact(mark, "D")));
        do
        {
            // Users lie among others: a page of the house may hold none.
            var roll = await house.ListSubjects.PageAsync(gallery.Name, after, Page, call.Caller, call.Cancellation).ConfigureAwait(false);
            found.AddRange(roll.Subjects.Where(static one => UserMark.IsUser(one.Subject.Details)));
            after = roll.Next;
        }
        while (after is not null && found.Count <= size);
        var page = found.Take(size).ToArray();
        return new ListUsersResponse([.. page.Select(Told)], found.Count > size ? pages.Seal(page[^1].Subject.Id.ToString(), list) : null);
    }

    private static User Told(SubjectSummary one) => new(UserMark.UserIdOf(one.Subject.Details)!, StatusOf(one.References.Count));
}
