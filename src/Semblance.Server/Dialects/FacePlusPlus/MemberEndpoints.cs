using System.Text.Json.Nodes;
using Semblance.Server.Access;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>Faces that go into FaceSets and out of them, at once or "later": later is at once here, and the task is done when it is asked about.</summary>
internal static class MemberEndpoints
{
    private const int Done = 1;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/faceset/addface", AddAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.Enrol));
        routes.MapPost("/faceset/removeface", RemoveAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.EraseSubjects));
        routes.MapPost("/faceset/async/addface", AddLaterAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.Enrol));
        routes.MapPost("/faceset/async/removeface", RemoveLaterAsync).RequireAuthorization(FacePlusPlusKey.With(Permission.EraseSubjects));
        routes.MapPost("/faceset/async/task_status", Tell).RequireAuthorization(FacePlusPlusKey.With(Permission.Enrol));
    }

    private static async Task<IResult> AddAsync(FacePlusPlusCall call, FaceSets sets, SetMembers members, CancellationToken cancellation) =>
        call.Answer(await members.AddAsync(call, await sets.DemandAsync(call, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false));

    private static async Task<IResult> RemoveAsync(FacePlusPlusCall call, FaceSets sets, SetMembers members, CancellationToken cancellation) =>
        call.Answer(await members.RemoveAsync(call, await sets.DemandAsync(call, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false));

    private static async Task<IResult> AddLaterAsync(FacePlusPlusCall call, FaceSets sets, SetMembers members, FinishedTasks tasks, CancellationToken cancellation) =>
        Later(call, tasks, await members.AddAsync(call, await sets.DemandAsync(call, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false));

    private static async Task<IResult> RemoveLaterAsync(FacePlusPlusCall call, FaceSets sets, SetMembers members, FinishedTasks tasks, CancellationToken cancellation) =>
        Later(call, tasks, await members.RemoveAsync(call, await sets.DemandAsync(call, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false));

    private static IResult Later(FacePlusPlusCall call, FinishedTasks tasks, JsonObject answer) => call.Answer(new JsonObject { ["task_id"] = tasks.Put(call.Grant, answer) });

    private static IResult Tell(FacePlusPlusCall call, FinishedTasks tasks)
    {
        var name = call.Demand("task_id");
        var said = tasks.Find(call.Grant, name) ?? throw FacePlusPlusError.Of("INVALID_TASK_ID");
        said["task_id"] = name;
        said["status"] = Done;
        return call.Answer(said);
    }
}
