using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Create;
using Semblance.Recognition.Describe;
using Semblance.Recognition.Erase;
using Semblance.Server.Access;
using Semblance.Server.Dialects.CompreFace.Contracts;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>Subjects by name.</summary>
internal static class SubjectEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/subjects", ListAsync).RequireAuthorization(CompreFaceKey.With(Permission.ReadSubjects));
        routes.MapPost("/subjects", AddAsync).RequireAuthorization(CompreFaceKey.With(Permission.Enrol));
        routes.MapPut("/subjects/{subject}", RenameAsync).RequireAuthorization(CompreFaceKey.With(Permission.ChangeSubjects));
        routes.MapDelete("/subjects/{subject}", EraseAsync).RequireAuthorization(CompreFaceKey.With(Permission.EraseSubjects));
        routes.MapDelete("/subjects", EraseAllAsync).RequireAuthorization(CompreFaceKey.With(Permission.EraseSubjects));
    }

    private static async Task<IResult> ListAsync(CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        var roll = await house.ListSubjects.HandleAsync(call.Gallery, call.Caller, cancellation).ConfigureAwait(false);
        return CompreFaceJson.Answer(new SubjectsAnswer([.. roll.Subjects.Select(one => SubjectName.Of(one.Subject))]));
    }

    private static async Task<IResult> AddAsync(HttpRequest request, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        var name = await NameAsync(request, cancellation).ConfigureAwait(false);
        try
        {
            await house.AddSubject.HandleAsync(new AddSubjectRequest(call.Gallery, Details(name), call.Caller), cancellation).ConfigureAwait(false);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.NameTaken)
        {
            throw CompreFaceError.Of(CompreFaceError.SubjectTaken, "Subject already exists");
        }

        return CompreFaceJson.Answer(new SubjectAnswer(name), StatusCodes.Status201Created);
    }

    /// <summary>A name that is taken makes one subject of two, as in the original.</summary>
    private static async Task<IResult> RenameAsync(string subject, HttpRequest request, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        var name = await NameAsync(request, cancellation).ConfigureAwait(false);
        var about = await FindAsync(Plain(subject), call, house, cancellation).ConfigureAwait(false);
        var before = (await house.ShowSubject.HandleAsync(about, cancellation).ConfigureAwait(false)).Subject.Details;
        var after = before with { ExternalId = new ExternalId(name), DisplayName = name };
        await house.DescribeSubject.HandleAsync(new DescribeSubjectRequest(about, after) { MergesIntoTaken = true }, cancellation).ConfigureAwait(false);
        return CompreFaceJson.Answer(new UpdatedAnswer(true));
    }

    private static async Task<IResult> EraseAsync(string subject, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        if (call.Query.Names.Count > 0)
            throw CompreFaceError.Nowhere();
        var about = await FindAsync(Plain(subject), call, house, cancellation).ConfigureAwait(false);
        await house.Erase.HandleAsync(new EraseRequest(call.Gallery, about.Subject, call.Caller), cancellation).ConfigureAwait(false);
        return CompreFaceJson.Answer(new SubjectAnswer(Plain(subject)));
    }

    private static async Task<IResult> EraseAllAsync(CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        if (call.Query.Names.Count > 0)
            throw CompreFaceError.Nowhere();
        var erased = 0;
        var roll = await house.ListSubjects.HandleAsync(call.Gallery, call.Caller, cancellation).ConfigureAwait(false);
        foreach (var one in roll.Subjects)
        {
            try
            {
                await house.Erase.HandleAsync(new EraseRequest(call.Gallery, one.Subject.Id, call.Caller), cancellation).ConfigureAwait(false);
                erased++;
            }
            catch (SemblanceException refusal) when (refusal.Code == ErrorCode.SubjectUnknown)
            {
                // Somebody else was faster.
            }
        }

        return CompreFaceJson.Answer(new DeletedAnswer(erased));
    }

    /// <summary>Whom a name means.</summary>
    /// <exception cref="Answers.RefusedException">Nobody.</exception>
    internal static async Task<AboutSubject> FindAsync(string name, CompreFaceCall call, RecognitionHouse house, CancellationToken cancellation)
    {
        try
        {
            return new AboutSubject(call.Gallery, (await house.FindSubject.HandleAsync(call.Gallery, name, cancellation).ConfigureAwait(false)).Id, call.Caller);
        }
        catch (SemblanceException refusal) when (refusal.Code is ErrorCode.SubjectUnknown or ErrorCode.VaultRuleBroken)
        {
            throw CompreFaceError.Subject(name);
        }
    }

    /// <summary>What tells who somebody is of whom a name is all that is known.</summary>
    internal static SubjectDetails Details(string name) => new() { ExternalId = new ExternalId(name), DisplayName = name };

    private static async Task<string> NameAsync(HttpRequest request, CancellationToken cancellation)
    {
        var json = await CompreFaceJson.ReadAsync(request, cancellation).ConfigureAwait(false);
        return CompreFaceJson.Text(json, "subject") is { } name && !string.IsNullOrWhiteSpace(name) ? name.Trim() : throw CompreFaceError.Of(CompreFaceError.Invalid, "Subject name cannot be empty");
    }

    /// <summary>A slash in a path's name stays encoded until here.</summary>
    private static string Plain(string name) => name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
