using Alcove.JavaScript;
using Alcove.Worker;
using Alcove.Worker.Confinement;

// One process for one running mini-program. It knows nothing but the descriptors that it inherited:
//   Alcove.Worker --socket N          frames in and out on one socket (the runtime's way)
//   Alcove.Worker --in N --out N      frames on two pipes (the compiler's way)
if (!WorkerArguments.TryParse(args, out var arguments))
{
    Console.Error.WriteLine("usage: Alcove.Worker --socket N | --in N --out N");
    return 64;
}

Lockdown.Begin();
var runLoop = new RunLoop();
using var channel = new FrameChannel(arguments.In, arguments.Out, runLoop);
using var session = new WorkerSession(channel);
return session.Run();
