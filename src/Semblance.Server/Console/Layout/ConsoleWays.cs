using MudBlazor;
using Semblance.Server.Access;

namespace Semblance.Server.Console.Layout;

/// <summary>Where the console's menu leads, and who is shown the way: whoever has one of the permissions.</summary>
/// <param name="Address">The page.</param>
/// <param name="Text">The name of its text.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Permissions">One of these is enough.</param>
internal sealed record ConsoleWays(string Address, string Text, string Icon, params string[] Permissions)
{
    public static IReadOnlyList<ConsoleWays> All { get; } =
    [
        new("/", "home.title", Icons.Material.Filled.Home, Permission.OwnKey),
        new("/galleries", "galleries.title", Icons.Material.Filled.PhotoLibrary, Permission.ListGalleries),
        new("/try", "try.title", Icons.Material.Filled.Face, Permission.Look),
        new("/group", "group.title", Icons.Material.Filled.Groups, Permission.Group),
        new("/cameras", "cameras.title", Icons.Material.Filled.Videocam, Permission.SeeCameras),
        new("/releases", "releases.title", Icons.Material.Filled.HowToReg, Permission.Release),
        new("/record", "record.title", Icons.Material.Filled.ReceiptLong, Permission.ReadRecord),
        new("/keys", "keys.title", Icons.Material.Filled.Key, Permission.Keys),
    ];
}
